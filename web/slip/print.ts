/** CSS pixels are 1/96 inch on paper too. */
const mmPerPixel = 25.4 / 96

const roll = new CSSStyleSheet()

/**
 * Prints a page of which only the slip is visible on paper, as long as the slip itself. The length has to be measured:
 * `size: 80mm auto` is no valid page size, browsers ignore it and feed a whole sheet.
 */
export async function printOnRoll(slip: Element): Promise<void> {
  await document.fonts.ready
  const heightMm = Math.ceil(slip.getBoundingClientRect().height * mmPerPixel) + 2
  roll.replaceSync(`@page { size: 80mm ${heightMm}mm; margin: 0 }`)
  document.adoptedStyleSheets = [roll]
  window.print()
}
