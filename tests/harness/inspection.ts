import type { Page } from 'playwright-core'
import { barriers } from './axe.ts'
import { picture, type Device, type OpenOptions, type Screens } from './browser.ts'

/** Looks at screens state by state and keeps what it finds. */
export class Inspection {
  readonly found: string[] = []

  async look(page: Page, state: string): Promise<void> {
    await picture(page, `access-${state}`)
    this.found.push(...(await barriers(page)).map((barrier) => `${state}: ${barrier}`))
  }
}

/** A screen that stands still: what fades in is not measured half-way. */
export const openStill = (
  screens: Screens,
  address: string,
  device: Device,
  options: OpenOptions = {},
): Promise<Page> =>
  screens.open(address, device, { ...options, glass: { reducedMotion: 'reduce', ...options.glass } })
