import type { Desk, Message } from './desk.ts'

/** At most this many sentences stand on the screen at once. */
const AT_ONCE = 4

let lastId = 0

/** Puts a sentence on the screen. Trouble that is said again takes the place of what says the same: ten scores on a full disk are one sentence. */
export function say(
  desk: Pick<Desk, 'work'>,
  tone: Message['tone'],
  code: Message['code'],
  params: Message['params'] = {},
  step?: Message['step'],
): void {
  const message: Message = { id: ++lastId, tone, code, params, ...(step ? { step } : {}) }
  desk.work.setState(({ messages }) => ({ messages: [...messages.filter(one => !isAgain(one, message)), message].slice(-AT_ONCE) }))
}

function isAgain(before: Message, { tone, code, params }: Message): boolean {
  return tone === 'trouble' && before.tone === tone && before.code === code && JSON.stringify(before.params) === JSON.stringify(params)
}

/** Takes a sentence off the screen. */
export function unsay(desk: Pick<Desk, 'work'>, id: number): void {
  desk.work.setState(({ messages }) => ({ messages: messages.filter(message => message.id !== id) }))
}
