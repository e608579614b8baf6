/** What the page may ask of the main process. Names only, so that the preload carries no schema. */
export const ASKS = ['app:ready', 'file:open', 'file:save', 'page:print', 'flush:answer'] as const
export type Ask = (typeof ASKS)[number]

/** What the main process may tell the page. */
export const TELLS = ['flush:ask', 'file:arrived'] as const
export type Tell = (typeof TELLS)[number]
