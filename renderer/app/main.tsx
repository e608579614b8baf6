import { config } from 'zod/mini'

// Its fast path is a `new Function`, which our policy refuses and reports.
config({ jitless: true })
// The projector's window shows what it is told and opens nothing that is kept.
const isProjector = new URLSearchParams(location.search).get('view') === 'projector'
const { start } = isProjector ? await import('./start-projector.tsx') : await import('./start.tsx')
await start()
