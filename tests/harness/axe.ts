import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** What keeps people from using a screen as it stands now: serious and critical findings, with their places. */
export async function barriers(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, { resultTypes: ['violations'] })`)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id} at ${node.target.flat().join(' ')}: ${node.failureSummary ?? ''}`),
    )
}
