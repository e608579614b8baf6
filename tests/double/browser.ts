import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Route } from '@playwright/test'
import type { DoubleSession } from './session.ts'

/** Where `app://yuean` lives in a plain Chromium, which knows no schemes of ours: an origin that is secure and that no resolver has. */
const STANDS_FOR = 'https://yuean.app.invalid'
const OURS = 'app://yuean'

/** The address in Chromium of an address in the app, and the other way round. */
export const toChromium = (address: string) => (address.startsWith(`${OURS}/`) ? STANDS_FOR + address.slice(OURS.length) : address)
export const toApp = (address: string) => (address.startsWith(`${STANDS_FOR}/`) ? OURS + address.slice(STANDS_FOR.length) : address)

export interface BrowserParts {
  readonly profile: string
  readonly session: DoubleSession
  readonly switches: readonly string[]
  readonly isOffline: boolean
  /** A request to go to another page; `false` stops it. */
  readonly mayNavigate: (route: Route) => boolean
}

/** A Chromium of its own on the app's profile, in which every request is first shown to the app's own walls and answered by its own handler. */
export async function openBrowser({ profile, session, switches, isOffline, mayNavigate }: BrowserParts): Promise<BrowserContext> {
  // Electron keeps its databases right in the profile; Chromium keeps them one folder deeper.
  mkdirSync(join(profile, 'IndexedDB'), { recursive: true })
  mkdirSync(join(profile, 'Default'), { recursive: true })
  try {
    symlinkSync(join(profile, 'IndexedDB'), join(profile, 'Default', 'IndexedDB'))
  } catch {
    // It is there from the start before.
  }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    offline: isOffline,
    args: [
      '--disable-gpu',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...switches,
    ],
  })
  // A request that is under way while the browser closes has nobody left to answer.
  const isGone = (error: unknown) => /closed|not bound/.test(String(error))
  await context.route('**/*', route =>
    answer(route, session, mayNavigate).catch((error: unknown) => {
      if (!isGone(error)) throw error
    }),
  )
  return context
}

async function answer(route: Route, session: DoubleSession, mayNavigate: BrowserParts['mayNavigate']): Promise<void> {
  const request = route.request()
  const url = toApp(request.url())
  if (request.isNavigationRequest() && !mayNavigate(route)) return route.abort('aborted')
  if (!(await session.mayRequest(url))) return route.abort('blockedbyclient')
  const handler = session.handlers.get(new URL(url).protocol.slice(0, -1))
  if (!handler) return route.abort('failed')
  const response = await handler({ method: request.method(), url })
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}
