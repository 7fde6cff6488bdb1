import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { GiveRating, RatingSheet } from '../../contract/ratings.ts'
import { emptyDraft, type Answer, type Draft } from '../../web/rating/draft.ts'
import '../../web/rating/rating-form.ts'
import { newCommandId, Refusal, request } from '../../web/request.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { ratingTexts } from '../../web/texts/zh-cn/rating.ts'
import type { Asked } from './address.ts'
import { pageStyle } from './page-style.ts'
import { putRightPanel } from './put-right.ts'
import { verdict } from './verdict.ts'

const words = ratingTexts.page

/** LOADING, AWAY: no sheet yet · GIVEN: just now, from here · PUT_RIGHT: rated badly, and fed back since. */
type PageState =
  | 'PUT_RIGHT'
  | 'LOADING'
  | 'AWAY'
  | 'OPEN'
  | 'GIVEN'
  | 'RATED'
  | 'DECLINED'
  | 'CLOSED'
  | 'UNKNOWN'

/** One service on the citizen's own telephone: which it was, five faces, thanks. */
export class RatingPage extends LitElement {
  static override properties = {
    state: { state: true },
    draft: { state: true },
    isSending: { state: true },
    problem: { state: true },
  }
  static override styles = pageStyle
  declare state: PageState
  declare draft: Draft
  declare isSending: boolean
  declare problem: string
  readonly #asked: Asked
  #sheet: RatingSheet | null = null
  #openedMs = 0
  /** What was sent and not answered: the same answer again is the same command. */
  #sent: GiveRating | null = null

  constructor(asked: Asked) {
    super()
    this.#asked = asked
    this.state = asked.type === 'RATING' ? 'LOADING' : 'UNKNOWN'
    this.draft = emptyDraft
    this.isSending = false
    this.problem = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#read()
  }

  override render(): TemplateResult {
    switch (this.state) {
      case 'PUT_RIGHT': {
        const sheet = this.#sheet
        if (!sheet?.putRight) return html``
        const onAgain = () => (this.state = 'OPEN')
        return putRightPanel(sheet.putRight, { service: serviceFacts(sheet), onAgain })
      }
      case 'LOADING':
        return html`<p role="status">${words.loading}</p>`
      case 'AWAY':
        return verdict({
          state: 'AWAY',
          heading: words.noAnswer,
          text: words.noAnswerText,
          more: html`<button type="button" class="button" @click=${() => void this.#read()}>
            ${words.again}
          </button>`,
        })
      case 'OPEN':
        return this.#sheet ? this.#open(this.#sheet) : html``
      case 'GIVEN': {
        const { thanks, thanksText } = ratingTexts
        return verdict({
          state: 'GIVEN',
          heading: thanks,
          text: `${thanksText}${words.done}`,
          isGood: true,
          more: this.#publicRatings(),
        })
      }
      case 'RATED':
        return verdict({
          state: 'RATED',
          heading: words.rated,
          text: words.ratedText,
          isGood: true,
          more: this.#publicRatings(),
        })
      case 'DECLINED':
        return verdict({ state: 'DECLINED', heading: words.declined, text: words.declinedText })
      case 'CLOSED':
        return verdict({ state: 'CLOSED', heading: words.closed, text: words.closedText })
      case 'UNKNOWN':
        return verdict({ state: 'UNKNOWN', heading: words.unknown, text: words.unknownText })
      default:
        return this.state satisfies never
    }
  }

  #open(sheet: RatingSheet): TemplateResult {
    const { province } = ratingTexts
    return html`
      <main data-testid="rating-state" data-state="OPEN">
        <p class="hall">${sheet.hallName}</p>
        <h1>${sheet.putRight ? ratingTexts.putRight.question : ratingTexts.question}</h1>
        ${serviceFacts(sheet)}
        ${
          sheet.provinceUrl === null
            ? this.#form()
            : html`<p>${province.text}</p>
                <a class="button" href=${sheet.provinceUrl} data-testid="province-link">${province.open}</a>`
        }
        ${sheet.putRight ? nothing : html`<p class="closes">${words.closes(dayText(sheet.closesOn))}</p>`}
      </main>
    `
  }

  /** The way to what everybody may read: only for somebody who has rated, so that nobody is led to an answer. */
  #publicRatings(): TemplateResult | typeof nothing {
    const { hallCode } = this.#sheet ?? {}
    if (!hallCode) return nothing
    return html`<a
      class="onward"
      href="/ratings?hall=${encodeURIComponent(hallCode)}"
      data-testid="public-ratings"
      >${words.publicRatings}</a
    >`
  }

  #form(): TemplateResult {
    return html`<tx-rating-form
      .draft=${this.draft}
      .isSending=${this.isSending}
      .problem=${this.problem}
      .onDraft=${(draft: Draft) => (this.draft = draft)}
      .onSubmit=${(answer: Answer) => void this.#submit(answer)}
    ></tx-rating-form>`
  }

  async #read(): Promise<void> {
    const asked = this.#asked
    if (asked.type !== 'RATING') return
    try {
      const sheet = await request('GET /api/ratings/:token', { token: asked.token }, null)
      this.#sheet = sheet
      this.#openedMs = performance.now()
      this.state = stateOf(sheet)
    } catch (error) {
      this.state = error instanceof Refusal ? 'UNKNOWN' : 'AWAY'
    }
  }

  async #submit(answer: Answer): Promise<void> {
    const asked = this.#asked
    if (asked.type !== 'RATING' || this.isSending) return
    this.isSending = true
    this.problem = ''
    this.#sent = this.#ratingOf(answer, asked.via)
    try {
      await request('POST /api/ratings/:token', { token: asked.token }, this.#sent)
      this.state = 'GIVEN'
    } catch (error) {
      this.#failed(error)
    } finally {
      this.isSending = false
    }
  }

  #ratingOf(answer: Answer, via: GiveRating['via']): GiveRating {
    if (this.#sent && JSON.stringify({ ...this.#sent, ...answer }) === JSON.stringify(this.#sent))
      return this.#sent
    const tookMs = Math.max(0, Math.round(performance.now() - this.#openedMs))
    return { ...answer, commandId: newCommandId(), via, tookMs }
  }

  #failed(error: unknown): void {
    if (!(error instanceof Refusal)) this.problem = common.noAnswer
    else if (error.code === 'rating-given-already') this.state = 'RATED'
    else if (error.code === 'rating-closed') this.state = 'CLOSED'
    else if (error.code === 'rating-declined') this.state = 'DECLINED'
    else this.problem = error.message
  }
}

/** Which service it was. */
const serviceFacts = (sheet: RatingSheet): TemplateResult =>
  html`<dl>
    <dt>${words.service}</dt>
    <dd data-testid="service">${sheet.serviceTypeName}</dd>
    <dt>${words.window}</dt>
    <dd>${ratingTexts.terminal.windowNo(sheet.windowNo)} ${sheet.windowName}</dd>
    <dt>${words.day}</dt>
    <dd>${dayText(sheet.servedOn)}</dd>
  </dl>`

function stateOf({ state, isOpen, putRight }: RatingSheet): PageState {
  if (putRight) return 'PUT_RIGHT'
  if (state === 'RATED' || state === 'DECLINED') return state
  return isOpen ? 'OPEN' : 'CLOSED'
}

const dayFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
})

const dayText = (day: string): string => dayFormat.format(new Date(`${day}T12:00:00+08:00`))

customElements.define('tx-rating-page', RatingPage)
