import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'

/** A command for which no window is wanted. */
export interface HeadlessAsk {
  readonly command: 'parse' | 'pack'
  readonly args: readonly string[]
}

/** What dist/electron/cli.cjs exports. */
export interface HeadlessCommands {
  headless(command: HeadlessAsk['command'], args: readonly string[]): Promise<number>
}

/** `--parse FILE …` or `--pack FILE -o OUT …` on the command line, wherever the system put its own switches before it. */
export function headlessAsk(argv: readonly string[]): HeadlessAsk | null {
  const at = argv.findIndex(one => one === '--parse' || one === '--pack')
  if (at < 1) return null
  return { command: argv[at] === '--pack' ? 'pack' : 'parse', args: argv.slice(at + 1) }
}

/**
 * Runs a command without a window, screen or graphics, in a profile of its own that goes with it: it neither needs the window that may be
 * open beside it nor disturbs it.
 */
export async function runHeadless(
  app: Pick<App, 'setPath' | 'disableHardwareAcceleration' | 'commandLine' | 'exit'> & { readonly dock?: { hide(): void } | undefined },
  { command, args }: HeadlessAsk,
  load: () => HeadlessCommands,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'yuean-headless-'))
  app.setPath('userData', profile)
  app.disableHardwareAcceleration()
  app.commandLine.appendSwitch('ozone-platform', 'headless')
  app.dock?.hide()
  let code = 1
  try {
    code = await load().headless(command, args)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  app.exit(code)
}
