import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { type LaunchOptions, launch, type Running } from '../double/launch.ts'
import { ReviewPage } from './review-page.ts'

/** A start of the app in the shell; again on the same profile is its next start. */
export interface Started extends Running {
  /** The main window as a person sees it. */
  review(): Promise<ReviewPage>
}

/** Starts the built app by the double (tests/double). At the end no dialog may stand open without an answer. */
export const test = base.extend<{ profile: string; start: (options?: Partial<LaunchOptions>) => Started }>({
  profile: async ({ browserName }, use) => {
    expect(browserName).toBe('chromium')
    const profile = await mkdtemp(join(tmpdir(), 'yuean 壳 '))
    await use(profile)
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  },
  start: async ({ profile }, use) => {
    const all: Running[] = []
    await use(options => {
      const one = launch({ profile, ...options })
      all.push(one)
      const review = async () => {
        const page = await one.page()
        await expect(page.getByRole('banner')).toBeVisible()
        return new ReviewPage(page)
      }
      return { ...one, review }
    })
    for (const one of all) {
      await one.kill()
      expect(one.dialogs.unanswered).toEqual([])
      expect(one.dialogs.errors).toEqual([])
    }
  },
})
