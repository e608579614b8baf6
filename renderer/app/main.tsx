import { z } from 'zod'

// Its fast path is a `new Function`, which our policy refuses and reports.
z.config({ jitless: true })
const { start } = await import('./start.tsx')
await start()
