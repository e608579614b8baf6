/** Where a build notes what it was made from. */
export declare const BUILT_FROM: string
/** A hash of everything a build is made from. */
export declare function sourceHash(top: string): string
