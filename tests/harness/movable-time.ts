import type { Page } from 'playwright-core'

/**
 * Lets the time of a page be moved on: what it measures jumps, while what it has ordered for later, and its network,
 * go on as they were. To be called before the page loads.
 */
export async function withMovableTime(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const measured = performance.now.bind(performance)
    let movedMs = 0
    performance.now = () => measured() + movedMs
    addEventListener('move-time', (event) => {
      if (event instanceof CustomEvent) movedMs += Number(event.detail)
    })
  })
}

export async function moveTime(page: Page, ms: number): Promise<void> {
  await page.evaluate((detail) => dispatchEvent(new CustomEvent('move-time', { detail })), ms)
}
