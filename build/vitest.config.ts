import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Unit tests: everything under tests/ named *.test.ts. Browser tests are Playwright's and named *.spec.ts. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000, pool: 'threads' },
})
