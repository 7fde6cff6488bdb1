import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ErrorCode } from '../../contract/errors.ts'
import type { Catalogue, ServiceTypeCard, ThemeCard } from '../../contract/halls.ts'
import { nextQuestion, type ThemeQuestion } from '../../contract/themes.ts'
import type { Holder } from '../../contract/tickets.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { isIdCard } from '../../web/identity.ts'
import type { WantedList } from './list-feed.ts'
import { backFrom, homePage, identitySuffices, type EntryPage, type Page } from './page.ts'
import type { TicketDesk } from './ticket-desk.ts'

/** Refusals that are about what was entered: the visitor enters it again. */
const entryRefusals: ReadonlySet<ErrorCode> = new Set([
  'id-card-invalid',
  'phone-invalid',
  'identity-required',
  'supplement-code-unknown',
  'supplement-code-expired',
  'supplement-code-over',
])
const toastMs = 5000

export type VisitOptions = {
  desk: TicketDesk
  catalogue: () => Catalogue | null
}

/** One visitor's way from the first touch to the number, and what is known of the person until then. */
export class Visit implements ReactiveController {
  page: Page = homePage
  /** What stands in the keypad's field. */
  entry = ''
  /** The card that was read. */
  card = ''
  /** What is wrong with entry or card; empty when nothing is. */
  complaint = ''
  /** A passing word to the visitor; empty when there is none. */
  toast = ''
  elder = false
  low = false
  /** How far down the long lists was looked, until the visitor goes back to the first page. */
  places = { departments: { top: 0 }, guide: { top: 0 } }
  readonly #host: ReactiveControllerHost
  readonly #options: VisitOptions
  #toastTimer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, options: VisitOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostDisconnected(): void {
    this.end()
  }

  /** A number is refused for what was entered: back to the entry, with the server's sentence. */
  hostUpdate(): void {
    const { desk } = this.#options
    if (desk.current.state !== 'refused' || !entryRefusals.has(desk.current.code)) return
    this.complaint = desk.current.message
    this.#forgetEntry()
    if (this.page.name === 'confirm') this.page = { ...this.page, name: 'identity' }
    desk.clear()
  }

  /** The service in question, or null. */
  service(): ServiceTypeCard | null {
    const { page } = this
    if (page.name !== 'confirm' && page.name !== 'identity') return null
    return this.#options.catalogue()?.serviceTypes.find(({ id }) => id === page.serviceTypeId) ?? null
  }

  open(page: EntryPage): void {
    this.#goTo({ name: page })
  }

  /** The guide of an item. */
  lookUp(itemId: number): void {
    this.#goTo({ name: 'guide-item', itemId })
  }

  choose(serviceTypeId: number): void {
    const { page } = this
    const { name } = page
    const chosenOn = name === 'departments' || name === 'themes' ? name : 'home'
    const from = page.name === 'guide-item' ? page : chosenOn
    if (this.#questions(serviceTypeId).length > 0)
      return this.#goTo({ name: 'question', serviceTypeId, answers: {} })
    this.#goTo({ name: 'confirm', serviceTypeId, from, answers: null })
  }

  /** The question that stands on the glass, and its place among those asked so far; null for none. */
  question(): { question: ThemeQuestion; place: number } | null {
    const { page } = this
    if (page.name !== 'question') return null
    const question = nextQuestion(this.#questions(page.serviceTypeId), page.answers)
    return question && { question, place: Object.keys(page.answers).length + 1 }
  }

  /** The next question, or after the last one the list. */
  answer(answer: string): void {
    const { page } = this
    const asked = this.question()
    if (page.name !== 'question' || !asked) return
    const answers = { ...page.answers, [asked.question.code]: answer }
    const isLast = nextQuestion(this.#questions(page.serviceTypeId), answers) === null
    this.#goTo({ ...page, name: isLast ? 'list' : 'question', answers })
  }

  /** On to the number: with the list in mind, or without any answer. */
  proceed(): void {
    const { page } = this
    if (page.name !== 'question' && page.name !== 'list') return
    const { serviceTypeId, answers } = page
    const given = page.name === 'list' ? answers : null
    this.#goTo({ name: 'confirm', serviceTypeId, from: 'themes', answers: given })
  }

  /** Which list this visitor's answers lead to; null before the last one, or without any. */
  wantedList(): WantedList | null {
    const { page } = this
    if (page.name !== 'list' && page.name !== 'confirm' && page.name !== 'identity') return null
    const { serviceTypeId, answers } = page
    const theme = this.#theme(serviceTypeId)
    return theme && answers ? { themeNo: theme.no, answers } : null
  }

  #theme(serviceTypeId: number): ThemeCard | undefined {
    return this.#options.catalogue()?.themes.find((theme) => theme.serviceTypeId === serviceTypeId)
  }

  #questions = (serviceTypeId: number): ThemeQuestion[] => this.#theme(serviceTypeId)?.questions ?? []

  enter(entry: string): void {
    this.entry = entry
    this.complaint = ''
    this.#host.requestUpdate()
  }

  back(): void {
    const { desk } = this.#options
    if (desk.current.state === 'taking') return
    const refused = desk.current.state === 'refused'
    desk.clear()
    this.#goTo(refused ? this.page : backFrom(this.page))
  }

  /** To the first page; everything personal is forgotten at once. */
  home(): void {
    if (this.#options.desk.current.state === 'taking') return
    this.#options.desk.clear()
    this.#goTo(homePage)
  }

  /** The visitor is gone: the next one finds the kiosk as it always is. */
  end(): void {
    this.elder = false
    this.low = false
    this.#say('')
    this.#options.desk.clear()
    this.#goTo(homePage)
  }

  showResult(): void {
    this.#goTo({ name: 'result' })
  }

  toggleElder(): void {
    this.elder = !this.elder
    this.#host.requestUpdate()
  }

  toggleLow(): void {
    this.low = !this.low
    this.#host.requestUpdate()
  }

  /** 确认取号: takes the number, or asks first for what is missing. */
  take(): void {
    if (this.page.name === 'supplement') return void this.#options.desk.takeReturn(this.entry)
    const service = this.service()
    if (service === null) return
    const holder = this.#holder(service)
    if (identitySuffices(service.takeIdentity, holder)) {
      void this.#options.desk.take(service.id, holder, this.wantedList()?.answers)
    } else if (this.page.name === 'confirm') {
      this.#goTo({ ...this.page, name: 'identity' })
    } else {
      this.complaint = service.takeIdentity === 'PHONE' ? texts.phoneWrong : texts.idCardWrong
      this.#host.requestUpdate()
    }
  }

  /** A card was read somewhere on the way. */
  readCard(card: string): void {
    const service = this.service()
    const { state } = this.#options.desk.current
    if (state !== 'free') return
    if (service === null) return this.#say(texts.chooseServiceFirst)
    if (!isIdCard(card)) return this.#refuseCard(service)
    this.card = card
    if (service.takeIdentity === 'ID_CARD') return this.take()
    this.#host.requestUpdate()
  }

  #refuseCard(service: ServiceTypeCard): void {
    if (service.takeIdentity !== 'ID_CARD') return this.#say(texts.idCardWrong)
    this.#forgetEntry()
    this.complaint = texts.idCardWrong
    if (this.page.name === 'confirm') this.page = { ...this.page, name: 'identity' }
    this.#host.requestUpdate()
  }

  // A card that was read serves every service: the server knows from it who is seventy.
  #holder({ takeIdentity }: ServiceTypeCard): Holder {
    const idCard = this.card === '' && takeIdentity === 'ID_CARD' ? this.entry : this.card
    return {
      ...(idCard === '' ? {} : { idCard }),
      ...(takeIdentity === 'PHONE' && this.entry !== '' ? { phone: this.entry } : {}),
    }
  }

  #goTo(page: Page): void {
    this.#forgetEntry()
    this.complaint = ''
    this.page = page
    if (page.name === 'home') this.places = { departments: { top: 0 }, guide: { top: 0 } }
    this.#host.requestUpdate()
  }

  #forgetEntry(): void {
    this.entry = ''
    this.card = ''
  }

  #say(toast: string): void {
    this.toast = toast
    clearTimeout(this.#toastTimer)
    if (toast !== '') this.#toastTimer = setTimeout(() => this.#say(''), toastMs)
    this.#host.requestUpdate()
  }
}
