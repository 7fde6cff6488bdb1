import { html, type TemplateResult } from 'lit'

/** The frame of a worklist; what its last column leads to is named for the ear only. */
export function worklist(columns: string[], lines: TemplateResult[]): TemplateResult {
  const heads = columns.map((column, place) =>
    place === columns.length - 1
      ? html`<th scope="col"><span class="unseen">${column}</span></th>`
      : html`<th scope="col">${column}</th>`,
  )
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${lines}
      </tbody>
    </table>
  </div>`
}
