import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import type { z } from 'zod'
import { ASKS, type Ask } from './channels.ts'
import { type Args, CONTRACT, type Result } from './contract.ts'
import { isTrustedFrame } from './trusted-frame.ts'

/** One function for each thing the page may ask; leaving one out does not compile. */
export type Handlers = { readonly [A in Ask]: (event: IpcMainInvokeEvent, ...args: Args<A>) => Result<A> | Promise<Result<A>> }

/** The one door from the page: our own top frame, checked arguments, checked answer; anything else is refused aloud and noted in the log. */
export function register(ipcMain: Pick<IpcMain, 'handle'>, handlers: Handlers, log: (line: string) => void = () => undefined): void {
  for (const ask of ASKS) ipcMain.handle(ask, door(ask, handlers, log))
}

function door<A extends Ask>(ask: A, handlers: Handlers, log: (line: string) => void) {
  const handler: Handlers[A] = handlers[ask]
  const { args: schema, result }: { args: z.ZodType; result: z.ZodType } = CONTRACT[ask]
  const refused = (why: string) => {
    log(why)
    return new Error(why)
  }
  return async (event: IpcMainInvokeEvent, ...given: unknown[]): Promise<unknown> => {
    if (!isTrustedFrame(event.senderFrame)) throw refused(`${ask} refused: asked from ${event.senderFrame?.url ?? 'a frame that is gone'}`)
    const args = schema.safeParse(given)
    if (!args.success) throw refused(`bad arguments for ${ask}: ${reasons(args.error)}`)
    return result.parse(await handler(event, ...(args.data as Args<A>)))
  }
}

function reasons(error: z.ZodError): string {
  return error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`).join('; ')
}
