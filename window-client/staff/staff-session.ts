import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ChangePassword, Login, Me } from '../../contract/staff.ts'
import { command, Refusal, request } from '../../web/request.ts'
import { common } from '../../web/texts/zh-cn/common.ts'

/** asking: not known yet; expired: was logged in, and the desk behind the login stays as it is. */
export type LoginState = 'asking' | 'logged-out' | 'logged-in' | 'expired'

const askAgainMs = 2000
const choiceRefreshMs = 5000

export type SessionOptions = {
  /** This screen asks for a window, and the choice is kept fresh until one is taken. */
  choosesWindow?: boolean
}

/** Who is logged in in this browser, and at which window this person works. */
export class StaffSession implements ReactiveController {
  state: LoginState = 'asking'
  me: Me | null = null
  windowId: number | null = null
  /** Why the last login failed, in the server's words. */
  failure = ''
  isLoggingIn = false
  /** The login just tried also wants the code of an authenticator. */
  needsCode = false
  /** This person has asked for another password. */
  wantsPassword = false
  /** Why a window could not be taken over, in the server's words. */
  choiceProblem = ''
  #isTakingOver = false
  readonly #host: ReactiveControllerHost
  readonly #choosesWindow: boolean
  #refresh: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost, { choosesWindow = true }: SessionOptions = {}) {
    this.#host = host
    this.#choosesWindow = choosesWindow
    host.addController(this)
  }

  hostConnected(): void {
    void this.#ask()
    if (!this.#choosesWindow) return
    this.#refresh = setInterval(() => this.#refreshChoice(), choiceRefreshMs)
  }

  hostDisconnected(): void {
    clearInterval(this.#refresh)
  }

  async login(login: Login): Promise<void> {
    await this.#try(async () => {
      this.#enter(await request('POST /api/login', {}, login))
      this.needsCode = false
    })
  }

  async changePassword(order: ChangePassword): Promise<void> {
    await this.#try(async () => {
      this.#enter(await request('POST /api/me/password', {}, order))
      this.wantsPassword = false
    })
  }

  /** Shows the page for another password, or leaves it. */
  askForPassword(wants: boolean): void {
    this.wantsPassword = wants
    this.failure = ''
    this.#host.requestUpdate()
  }

  async logout(): Promise<void> {
    // Whether or not the server heard it, this screen forgets who was here.
    await request('POST /api/logout', {}, null).catch(() => null)
    this.me = null
    this.windowId = null
    this.wantsPassword = false
    this.#setState('logged-out')
  }

  /** Asks again who this is: something about the account has changed. */
  refresh(): void {
    void this.#ask()
  }

  expire(): void {
    if (this.state === 'logged-in') this.#setState('expired')
  }

  choose(windowId: number): void {
    this.windowId = windowId
    this.choiceProblem = ''
    this.#host.requestUpdate()
  }

  /** Sits down where a colleague's session is still open. */
  async takeOver(windowId: number): Promise<void> {
    if (this.#isTakingOver) return
    this.#isTakingOver = true
    try {
      await command('POST /api/windows/:windowId/take-over', { windowId }, {})
      this.choose(windowId)
    } catch (error) {
      this.choiceProblem = error instanceof Refusal ? error.message : common.noAnswer
      void this.#ask()
    } finally {
      this.#isTakingOver = false
      this.#host.requestUpdate()
    }
  }

  /** Back to the choice of windows, as it is now and not as it was before this window. */
  leaveWindow(): void {
    this.windowId = null
    this.#setState('asking')
    void this.#ask()
  }

  async #try(entering: () => Promise<void>): Promise<void> {
    if (this.isLoggingIn) return
    this.isLoggingIn = true
    this.failure = ''
    this.#host.requestUpdate()
    try {
      await entering()
    } catch (error) {
      this.failure = error instanceof Refusal ? error.message : common.noAnswer
      if (error instanceof Refusal && error.code === 'code-required') this.needsCode = true
      if (error instanceof Refusal && error.code === 'not-logged-in') this.#setState('logged-out')
    } finally {
      this.isLoggingIn = false
      this.#host.requestUpdate()
    }
  }

  async #ask(): Promise<void> {
    try {
      this.#enter(await request('GET /api/me', {}, null))
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-logged-in') return this.#setState('logged-out')
      setTimeout(() => void this.#ask(), askAgainMs)
    }
  }

  // A window opened in the name of this person, perhaps before a reload, is taken up again.
  #enter(me: Me): void {
    if (this.me?.staffId !== me.staffId) this.windowId = null
    this.me = me
    this.windowId = me.windowId ?? this.windowId
    this.#setState('logged-in')
  }

  #setState(state: LoginState): void {
    this.state = state
    this.#host.requestUpdate()
  }

  #refreshChoice(): void {
    if (this.#choosesWindow && this.state === 'logged-in' && this.windowId === null) void this.#ask()
  }
}
