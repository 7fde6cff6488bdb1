import type { Page } from 'playwright-core'

const mmPerPoint = 25.4 / 72

/** What comes out of a printer that takes the page's own size: the size of each of its pages, in whole millimetres. */
export async function printedPages(page: Page): Promise<{ widthMm: number; heightMm: number }[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => ({
    widthMm: Math.round(Number(width) * mmPerPoint),
    heightMm: Math.round(Number(height) * mmPerPoint),
  }))
}
