import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { WindowView } from '../../contract/windows.ts'
import { LiveLink } from '../../web/live-link.ts'
import { NoAnswer, Refusal, request } from '../../web/request.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { withTurn, withView } from './newer-view.ts'
import { PressGate, settleMs } from '../staff/press-gate.ts'
import { doneText, send, type Press } from './press.ts'

/** done: it happened; caution: it did not, and here is why; urgent: nobody knows. */
export type DeskMessage = { tone: 'done' | 'caution' | 'urgent'; text: string }

export type LiveWindowOptions = {
  windowId: number
  /** The login is over: ask for it again. */
  onExpired: () => void
  /** True when a reload would disturb nobody. */
  isQuiet: () => boolean
}

const slowAfterMs = 1500
const readAgainMs = 1000
const forgetAfterMs = 8000

/** One window, kept true by its room, and the presses of the person who serves there. */
export class LiveWindow implements ReactiveController {
  view: WindowView | null = null
  /** The press under way; null when none. */
  pending: Press | null = null
  message: DeskMessage | null = null
  /** A press was never answered: what holds is unknown until the view has been read anew. */
  unsure = false
  readonly #host: ReactiveControllerHost
  readonly #options: LiveWindowOptions
  readonly #gate = new PressGate()
  #link: LiveLink | null = null

  constructor(host: ReactiveControllerHost, options: LiveWindowOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {
    const { windowId, isQuiet } = this.#options
    const link = new LiveLink({
      rooms: [{ room: 'window', windowId }],
      onJoined: () => void this.read(),
      onLive: () => this.#host.requestUpdate(),
      isQuiet,
    })
    // An expired login cannot join the room; reading over HTTP is how that comes to light.
    link.socket.on('connect', () => void this.read())
    link.socket.on('disconnect', () => this.#host.requestUpdate())
    link.socket.on('window:changed', (view) => this.#show(view))
    this.#link = link
  }

  hostDisconnected(): void {
    this.#link?.close()
    this.#link = null
  }

  /** Joins again, with the session cookie of a new login. */
  restart(): void {
    this.hostDisconnected()
    this.hostConnected()
  }

  get isLinked(): boolean {
    return this.#link?.socket.connected ?? false
  }

  /** True while a press is under way and for a moment after it: no further press counts. */
  get isResting(): boolean {
    return !this.#gate.isOpen(performance.now())
  }

  /** A word about something that passes by itself; forgotten after a while. */
  say(message: DeskMessage): void {
    this.message = message
    this.#host.requestUpdate()
    setTimeout(() => this.#forget(message), forgetAfterMs)
  }

  /** Takes a press, unless one is under way: then it is dropped, never queued. True once it is done. */
  async press(press: Press): Promise<boolean> {
    return this.#gate.admit(performance.now()) && this.#carryOut(press)
  }

  async read(): Promise<void> {
    const { windowId } = this.#options
    try {
      this.#show(await request('GET /api/windows/:windowId', { windowId }, null))
      this.unsure = false
    } catch (error) {
      this.#readFailed(error)
    }
    this.#host.requestUpdate()
  }

  async #carryOut(press: Press): Promise<boolean> {
    this.pending = press
    this.message = null
    this.#host.requestUpdate()
    const slow = setTimeout(() => this.say({ tone: 'caution', text: consoleTexts.message.slow }), slowAfterMs)
    try {
      const turn = await send(press, this.#options.windowId)
      if (this.view) this.view = withTurn(this.view, turn)
      if (turn.warning) this.message = { tone: 'caution', text: turn.warning }
      else this.message = { tone: 'done', text: doneText(press, turn) }
      return true
    } catch (error) {
      this.#pressFailed(error)
      return false
    } finally {
      clearTimeout(slow)
      this.#gate.release()
      this.pending = null
      this.#host.requestUpdate()
      setTimeout(() => this.#host.requestUpdate(), settleMs)
    }
  }

  #forget(message: DeskMessage): void {
    if (this.message === message) this.message = null
    this.#host.requestUpdate()
  }

  #show(view: WindowView): void {
    this.view = withView(this.view, view)
    this.#host.requestUpdate()
  }

  // A refusal often means that the screen was behind: read how things stand.
  #pressFailed(error: unknown): void {
    if (error instanceof NoAnswer) {
      this.unsure = true
      this.message = { tone: 'urgent', text: consoleTexts.message.noAnswer }
    } else if (error instanceof Refusal) {
      this.message = { tone: 'caution', text: error.message }
    } else {
      throw error
    }
    void this.read()
  }

  #readFailed(error: unknown): void {
    if (error instanceof Refusal && error.code === 'not-logged-in') return this.#options.onExpired()
    if (error instanceof Refusal) this.message = { tone: 'caution', text: error.message }
    else if (this.#link) setTimeout(() => void this.read(), readAgainMs)
  }
}
