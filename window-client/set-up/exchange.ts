import { html, type TemplateResult } from 'lit'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import { download, hallFileName } from './hall-file.ts'
import type { SetUpWork } from './set-up-work.ts'

const words = setUpTexts.exchange

/** The whole hall to a file and back. A file takes the place of everything, so a draft has to be settled before. */
export function exchange(work: SetUpWork, hallCode: string): TemplateResult {
  const isHeld = work.draft.length > 0
  const save = async (): Promise<void> => {
    const text = await work.fileText()
    if (text !== null) download(hallFileName(hallCode, new Date()), text)
  }
  const choose = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? []
    if (!file) return
    const text = await file.text()
    // The same file may be chosen again once it was corrected.
    input.value = ''
    await work.choose(file.name, text)
  }
  return html`
    <button type="button" class="button" data-testid="export" @click=${() => void save()}>
      ${words.export}
    </button>
    <label class="button" aria-disabled=${isHeld} title=${isHeld ? words.held : words.importHint}>
      ${words.import}
      <input
        class="unseen"
        type="file"
        accept=".json,application/json"
        data-testid="import"
        ?disabled=${isHeld}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) void choose(event.target)
        }}
      />
    </label>
  `
}
