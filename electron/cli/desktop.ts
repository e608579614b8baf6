import { pack } from './pack.ts'
import { parse } from './parse.ts'
import { type Command, run } from './run.ts'

const COMMANDS = { parse, pack } satisfies Record<string, Command>

/** `Yuean --parse FILE` and `Yuean --pack FILE -o OUT.pdf` in the desktop package, without a window. Answers the exit code. */
export function headless(name: keyof typeof COMMANDS, args: readonly string[]): Promise<number> {
  return run(COMMANDS[name], args)
}
