const onlyTheNote = new CSSStyleSheet()
onlyTheNote.replaceSync(`
  .note { display: none }
  @media print {
    body > :not(.note) { display: none }
    .note { display: block; padding: 10mm; font-size: 14pt; line-height: 1.8 }
    .note h1 { font-size: 18pt }
  }
`)

/** Prints a few lines on a sheet of their own; nothing of the page comes with them, and nothing of them stays on it. */
export function printNote(heading: string, lines: string[]): void {
  const note = document.createElement('article')
  note.className = 'note'
  const title = document.createElement('h1')
  title.textContent = heading
  const texts = lines.map((line) => Object.assign(document.createElement('p'), { textContent: line }))
  note.append(title, ...texts)
  document.body.append(note)
  const before = document.adoptedStyleSheets
  document.adoptedStyleSheets = [...before, onlyTheNote]
  try {
    window.print()
  } finally {
    note.remove()
    document.adoptedStyleSheets = before
  }
}
