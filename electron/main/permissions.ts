import type { Session } from 'electron'
import { isOurs } from '../ipc/trusted-frame.ts'

/** Every permission the page may have, and what for. All others are refused, and these too for any other origin. */
const ALLOWED: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'copying a commitment or a table as text',
  fullscreen: 'meeting mode on a projector',
  'local-fonts': 'packs are set in the 仿宋, 楷体 and 小标宋 of this laptop, once a person asks for them',
  'persistent-storage': 'the database is kept even when the disk runs low',
}

/** Whether a page at this address may have this permission. */
export function mayHave(permission: string, address: string): boolean {
  return Object.hasOwn(ALLOWED, permission) && isOurs(address)
}

type Guarded = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'setDisplayMediaRequestHandler'
>

/** Electron allows everything until told otherwise: tells it, for asking and for checking, for devices and for the screen. */
export function guardPermissions(session: Guarded): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => answer(mayHave(permission, requestingUrl)))
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => mayHave(permission, requestingOrigin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
}
