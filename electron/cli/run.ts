import { pathToFileURL } from 'node:url'

/** A command line's work; it throws one sentence for the person. */
export type Command = (args: readonly string[]) => Promise<void>

/** Runs a command; a failure is one line on stderr. Answers the exit code. */
export async function run(command: Command, args: readonly string[]): Promise<number> {
  try {
    await command(args)
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

/** Runs a command as this process' program, if the module at `url` was started as one; being imported starts nothing. */
export async function runIfStarted(url: string, command: Command): Promise<void> {
  const program = process.argv[1]
  if (program && pathToFileURL(program).href === url) process.exitCode = await run(command, process.argv.slice(2))
}
