/** What the page may ask of the main process. Names only, so that the preload carries no schema. */
export const ASKS = [
  'app:ready',
  'file:open',
  'file:save',
  'page:print',
  'flush:answer',
  'vault:append',
  'vault:journal',
  'vault:anew',
  'vault:write',
  'vault:list',
  'vault:read',
  'vault:remove',
  'vault:state',
  'vault:write-state',
  'vault:free-space',
  'vault:last-exit',
  'vault:show',
  'vault:set-aside',
  'folder:choose',
  'folder:write',
  'folder:list',
  'folder:read',
  'folder:show',
  'folder:forget',
  'output:choose',
  'output:has',
  'output:write',
  'menu:show',
  'look:scheme',
  'window:projector',
  'pack:drag',
  'link:offer',
] as const
export type Ask = (typeof ASKS)[number]

/** What the main process may tell the page. */
export const TELLS = ['flush:ask', 'file:arrived', 'menu:command'] as const
export type Tell = (typeof TELLS)[number]
