import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { beside } from './beside-plugin.mjs'
import { chunkNames } from './chunk-names.ts'
import { fontInfo } from './font-info-plugin.mjs'
import { noEval } from './no-eval-plugin.mjs'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** What is fetched as one: the start, and the screen in which most time is spent. */
const ROOTS = [
  ['first', at('renderer/app/start.tsx')],
  ['review', at('renderer/ui/Workspace.tsx')],
] as const

/** The page: built to dist/renderer, served by one handler as app://yuean and http://127.0.0.1:41783 under the policy of electron/main/app-protocol.ts. */
export default defineConfig({
  root: at('renderer'),
  base: '/',
  publicDir: false,
  plugins: [react(), noEval(), fontInfo(), beside()],
  worker: { format: 'es', plugins: () => [noEval(), fontInfo()] },
  build: {
    outDir: at('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome120',
    // An inlined font, image or worker is a data: address, which the policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: chunkNames(ROOTS) }] } } },
  },
})
