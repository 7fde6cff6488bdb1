import type { Page } from 'playwright-core'

export type Measures = {
  /** Every button in sight and its smaller side in pixels. */
  buttons: { name: string; px: number }[]
  /** Every text in sight and its size in pixels. */
  texts: { text: string; px: number }[]
}

/** Measures what a person can touch and read on a screen, through every shadow. */
export async function measure(page: Page): Promise<Measures> {
  return page.evaluate(() => {
    const found: Measures = { buttons: [], texts: [] }
    const isInSight = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    const look = (node: Node): void => {
      if (node instanceof Element && !isInSight(node)) return
      if (node instanceof HTMLButtonElement) {
        const { width, height } = node.getBoundingClientRect()
        found.buttons.push({ name: (node.textContent ?? '').trim(), px: Math.min(width, height) })
      }
      const text = node instanceof Text ? node.data.trim() : ''
      const around = node.parentElement
      if (text !== '' && around && around.tagName !== 'STYLE') {
        found.texts.push({ text, px: Number.parseFloat(getComputedStyle(around).fontSize) })
      }
      const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node
      for (const child of inside.childNodes) look(child)
    }
    look(document.body)
    return found
  })
}
