/** Builds all of dist/. */
export declare function buildAll(): Promise<void>
