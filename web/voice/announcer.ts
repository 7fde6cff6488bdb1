import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { SpokenBy } from '../../contract/announcements.ts'
import type { BoardCall } from '../../contract/board.ts'
import {
  emptyQueue,
  enqueue,
  finishSpeaking,
  repeatsFor,
  startNext,
  withdraw,
  type Ended,
  type Ending,
  type QueuedCall,
  type Step,
} from './announcement-queue.ts'
import { AnnouncementReports } from './announcement-reports.ts'
import { Speaker, type Spoken } from './speaker.ts'

export type AnnouncerOptions = {
  hallId: number
  /** The name this screen reports under. */
  screen: string
  /** The hall's time. */
  hallNow: () => Date
  /** Whether the voice may be heard now. */
  isAudible: () => boolean
  /** 0–1 */
  volume: () => number
  /** How often a call is said. */
  repeat: () => number
}

/** Speaks the calls of one speaker zone one after another, and reports what became of each of them. */
export class Announcer implements ReactiveController {
  /** The call being spoken; it glows, and the caption carries it. */
  speaking: QueuedCall | null = null
  readonly #host: ReactiveControllerHost
  readonly #options: AnnouncerOptions
  readonly #reports: AnnouncementReports
  readonly #shownAt = new Map<number, string>()
  #queue = emptyQueue
  #speaker: Speaker | null = null
  #withdrawn = false

  constructor(host: ReactiveControllerHost, options: AnnouncerOptions) {
    this.#host = host
    this.#options = options
    this.#reports = new AnnouncementReports(options.hallId, options.screen)
    host.addController(this)
  }

  hostConnected(): void {
    this.#speaker ??= new Speaker(() => this.#host.requestUpdate())
  }

  hostDisconnected(): void {
    this.#speaker?.close()
    this.#speaker = null
    this.#queue = emptyQueue
    this.speaking = null
  }

  /** True while the browser waits for a touch before it lets sound out. */
  get isHeldBack(): boolean {
    return this.#speaker?.isHeldBack ?? false
  }

  /** To be called from a click. */
  allowSound(): void {
    void this.#speaker?.allow()
  }

  /** A call came in live and is on the screen: speak it when its turn comes. */
  announce(call: BoardCall): void {
    this.#shownAt.set(call.seq, this.#nowSince(call.at))
    this.#take(enqueue(this.#queue, { ...call, calledAtMs: Date.parse(call.at) }))
    this.#speakNext()
  }

  /** A call was taken back. */
  withdraw(ticketNo: string): void {
    if (this.speaking?.ticketNo === ticketNo) this.#withdrawn = true
    this.#take(withdraw(this.#queue, ticketNo))
  }

  /** A call reached the screen only with a snapshot: it is shown and never spoken. */
  showLate(call: BoardCall): void {
    this.#report(call.seq, this.#nowSince(call.at), { spokenAt: null, spokenBy: 'DROPPED_STALE' })
  }

  #speakNext(): void {
    const { hallNow, isAudible } = this.#options
    if (this.#queue.speaking || !this.#speaker) return
    this.#take(startNext(this.#queue, { hallMs: hallNow().getTime(), audible: isAudible() }))
    this.speaking = this.#queue.speaking
    this.#host.requestUpdate()
    if (this.speaking) void this.#speak(this.#speaker, this.speaking)
  }

  async #speak(speaker: Speaker, call: QueuedCall): Promise<void> {
    const spokenAt = this.#nowSince(this.#shownAt.get(call.seq))
    this.#withdrawn = false
    const spoken = await speaker.speak({
      speech: call.speech,
      audioUrl: `/api/halls/${this.#options.hallId}/announcements/${call.seq}/audio`,
      repeat: repeatsFor(this.#queue.waiting.length, this.#options.repeat()),
      volume: this.#options.volume(),
      isStillWanted: () => !this.#withdrawn,
    })
    // The screen may have gone while the voice spoke.
    if (speaker !== this.#speaker) return
    this.#take(finishSpeaking(this.#queue), { ...spoken, at: spokenAt })
    this.#speakNext()
  }

  #take({ queue, ended }: Step, spoken?: Spoken & { at: string }): void {
    this.#queue = queue
    for (const end of ended) this.#reportEnd(end, spoken)
  }

  #reportEnd({ call, ending }: Ended, spoken?: Spoken & { at: string }): void {
    const shownAt = this.#shownAt.get(call.seq) ?? this.#nowSince()
    this.#shownAt.delete(call.seq)
    const spokenBy = ending === 'SPOKEN' && spoken ? spoken.by : reportedAs[ending]
    this.#report(call.seq, shownAt, { spokenAt: spoken?.heard ? spoken.at : null, spokenBy })
  }

  #report(seq: number, shownAt: string, voice: { spokenAt: string | null; spokenBy: SpokenBy }): void {
    this.#reports.send({ seq, shownAt, ...voice })
  }

  /** Hall time, but never before what it follows: this screen's clock may lag by the time of a message. */
  #nowSince(before = ''): string {
    const now = this.#options.hallNow().toISOString()
    return now > before ? now : before
  }
}

/** A muted call was to be read only, like one that a chime alone announced; its spokenAt is null. */
const reportedAs: Record<Ending, SpokenBy> = {
  SPOKEN: 'CHIME_ONLY',
  MERGED: 'MERGED',
  STALE: 'DROPPED_STALE',
  WITHDRAWN: 'DROPPED_STALE',
  MUTED: 'CHIME_ONLY',
}
