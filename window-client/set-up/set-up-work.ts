import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Setup, SetupEdit, SetupPreview } from '../../contract/setup.ts'
import { command, newCommandId, NoAnswer, Refusal, request } from '../../web/request.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import type { Draft, Wish } from './draft.ts'
import { editsOf } from './draft-edits.ts'
import { keepDraft, keptDraft } from './draft-store.ts'
import { draftedSheets, rebased, stranded, type DraftedSheet } from './drafted-sheets.ts'
import { readHallFile, type Import } from './hall-file.ts'

const words = setUpTexts.work

/** So long after the last key the server is asked what the draft would do. */
const checkAfterMs = 700

export type WorkOptions = {
  hallId: () => number
  /** Whose draft it is: nobody finds that of another. */
  staffId: () => number
  onExpired: () => void
  /** A file was chosen and has to be looked at. */
  onReview: () => void
  onSaved: () => void
}

/** A set-up being changed: what is in force, what is wished, and what the server says of it. */
export class SetUpWork implements ReactiveController {
  setup: Setup | null = null
  draft: Draft = []
  /** The sheets with the draft laid over them. */
  sheets: DraftedSheet[] = []
  /** What the server said the draft, or the file, would do; null when that is not known. */
  preview: SetupPreview | null = null
  importing: Import | null = null
  /** Why something was not done. */
  problem = ''
  /** What was done. */
  good = ''
  isBusy = false
  readonly #host: ReactiveControllerHost
  readonly #options: WorkOptions
  #checkTimer: ReturnType<typeof setTimeout> | undefined
  #checkNo = 0
  /** The same for the same wish, so that it is done once however often the button is pressed. */
  #commandId = newCommandId()

  constructor(host: ReactiveControllerHost, options: WorkOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {
    void this.load()
    addEventListener('beforeunload', this.#hold)
  }

  hostDisconnected(): void {
    clearTimeout(this.#checkTimer)
    removeEventListener('beforeunload', this.#hold)
  }

  /** The sheets as they are in force. */
  get inForce(): DraftedSheet[] {
    return draftedSheets(this.setup?.sheets ?? [], [])
  }

  /** Changed rows that somebody else has removed: they hold the draft up until they are given up. */
  get stranded(): Wish[] {
    return stranded(this.draft, this.setup?.sheets ?? [])
  }

  async load(): Promise<void> {
    await this.#try(async () => this.#take(await request('GET /api/halls/:hallId/setup', this.#at(), null)))
  }

  edit(draft: Draft): void {
    this.good = ''
    this.#draw(draft)
    this.preview = draft.length === 0 ? null : this.preview
    clearTimeout(this.#checkTimer)
    this.#checkTimer = setTimeout(() => void this.check(), checkAfterMs)
    this.#host.requestUpdate()
  }

  /** Asks the server what the draft, or the file, would do. */
  async check(): Promise<void> {
    clearTimeout(this.#checkTimer)
    const version = this.setup?.version ?? 0
    const edits = this.#edits()
    const mine = (this.#checkNo += 1)
    if (!this.importing && edits.length === 0) return this.#show(null)
    await this.#try(async () => {
      const preview = this.importing
        ? await request('POST /api/halls/:hallId/setup/preview-import', this.#at(), {
            version,
            file: this.importing.file,
          })
        : await request('POST /api/halls/:hallId/setup/preview', this.#at(), { version, edits })
      if (mine === this.#checkNo) this.#show(preview)
    })
  }

  /** Puts the draft, or the file, in force. */
  async save(): Promise<void> {
    if (this.isBusy || !this.setup) return
    this.#busy(true)
    const { version } = this.setup
    await this.#try(async () => {
      const setup = this.importing
        ? await command(
            'POST /api/halls/:hallId/setup/import',
            this.#at(),
            { version, file: this.importing.file },
            this.#commandId,
          )
        : await command(
            'POST /api/halls/:hallId/setup/change',
            this.#at(),
            { version, edits: this.#edits() },
            this.#commandId,
          )
      this.#saved(setup)
    }, words.saveUnknown)
    this.#busy(false)
  }

  /** The whole hall as text for a file; null when it did not come. */
  async fileText(): Promise<string | null> {
    let text: string | null = null
    await this.#try(async () => {
      const file = await request('GET /api/halls/:hallId/setup/file', this.#at(), null)
      text = `${JSON.stringify(file, null, 2)}\n`
    })
    return text
  }

  async choose(name: string, text: string): Promise<void> {
    const file = readHallFile(text)
    this.good = ''
    this.problem = file ? '' : words.noHallFile(name)
    this.importing = file ? { name, file } : null
    this.preview = null
    this.#commandId = newCommandId()
    this.#host.requestUpdate()
    if (!file) return
    this.#options.onReview()
    await this.check()
  }

  dropImport(): void {
    this.importing = null
    this.preview = null
    this.problem = ''
    this.#host.requestUpdate()
    if (this.draft.length > 0) void this.check()
  }

  #take(setup: Setup): void {
    this.setup = setup
    const kept = keptDraft(this.#draftName)
    const draft = this.draft.length > 0 ? this.draft : (kept?.draft ?? [])
    this.#draw(rebased(draft, setup))
    if (this.draft.length > 0) void this.check()
    this.#host.requestUpdate()
  }

  #draw(draft: Draft): void {
    this.draft = draft
    this.sheets = draftedSheets(this.setup?.sheets ?? [], draft)
    this.#commandId = newCommandId()
    keepDraft(this.#draftName, { version: this.setup?.version ?? 0, draft })
  }

  #saved(setup: Setup): void {
    this.setup = setup
    this.importing = null
    this.preview = null
    this.good = words.saved
    this.#draw([])
    this.#options.onSaved()
  }

  #edits(): SetupEdit[] {
    const lost = new Set(this.stranded)
    return editsOf(
      this.draft.filter((wish) => !lost.has(wish)),
      this.sheets,
    )
  }

  #show(preview: SetupPreview | null): void {
    this.preview = preview
    this.#host.requestUpdate()
  }

  async #try(act: () => Promise<void>, noAnswer = common.noAnswer): Promise<void> {
    try {
      this.problem = ''
      await act()
    } catch (error) {
      if (error instanceof NoAnswer) this.problem = noAnswer
      else if (error instanceof Refusal) await this.#refused(error)
      else throw error
    }
    this.#host.requestUpdate()
  }

  async #refused({ code, message }: Refusal): Promise<void> {
    if (code === 'not-logged-in') this.#options.onExpired()
    if (code === 'setup-invalid') await this.check()
    if (code !== 'setup-changed') return void (this.problem = message)
    await this.load()
    if (this.problem === '') this.problem = words.changedElsewhere
    if (this.importing) await this.check()
  }

  #busy(isBusy: boolean): void {
    this.isBusy = isBusy
    this.#host.requestUpdate()
  }

  get #draftName(): string {
    return `${this.#options.hallId()}-${this.#options.staffId()}`
  }

  readonly #at = (): { hallId: number } => ({ hallId: this.#options.hallId() })

  readonly #hold = (event: BeforeUnloadEvent): void => {
    if (this.draft.length === 0) return
    event.preventDefault()
    // What browsers of older halls look at.
    event.returnValue = ''
  }
}
