import { io, type Socket } from 'socket.io-client'
import type { ClientMessages, Heartbeat, JoinRequest, ServerMessages } from '../contract/messages.ts'

/** Compiled in at build time; the server tells its own on connect. */
declare const BUILD_ID: string

export type LiveSocket = Socket<ServerMessages, ClientMessages>

/** How long without a sign of life until a screen calls itself cut off. The server beats every 5 s. */
export const silenceLimitMs = 15_000

const retryMs = 2000

export type LinkOptions = {
  rooms: JoinRequest[]
  /** Called after every (re)connection once the rooms are joined: now read the snapshot. */
  onJoined: () => void
  onHeartbeat?: (beat: Heartbeat) => void
  /** The link came up or fell silent. */
  onLive: (live: boolean) => void
  /** True when a reload would disturb nobody; asked before loading a newer build. */
  isQuiet?: () => boolean
}

/** One socket to the server that always comes back, and knows when it has fallen silent. */
export class LiveLink {
  readonly socket: LiveSocket
  readonly #options: LinkOptions
  readonly #watch: ReturnType<typeof setInterval>
  #heardMs = performance.now()
  #joined = false
  #live = false
  #newBuild = false

  constructor(options: LinkOptions) {
    this.#options = options
    this.socket = io({
      transports: ['websocket', 'polling'],
      reconnectionDelayMax: 2000,
      timeout: 5000,
    })
    this.socket.on('connect', () => void this.#join())
    this.socket.on('disconnect', (reason) => {
      this.#joined = false
      this.#setLive(false)
      // The library takes a server-side disconnect for a farewell and would stay away for ever.
      if (reason === 'io server disconnect') this.socket.connect()
    })
    this.socket.on('connect_error', () => {
      // Refused for once, the library gives up; a screen never does.
      if (!this.socket.active) setTimeout(() => this.socket.connect(), retryMs)
    })
    this.socket.on('hello', ({ buildId }) => (this.#newBuild = buildId !== BUILD_ID))
    this.socket.on('heartbeat', (beat) => {
      this.#heard()
      options.onHeartbeat?.(beat)
    })
    this.socket.onAny(() => this.#heard())
    this.#watch = setInterval(() => this.#look(), 1000)
  }

  close(): void {
    clearInterval(this.#watch)
    this.socket.disconnect()
  }

  async #join(): Promise<void> {
    for (const room of this.#options.rooms) {
      const answer = await this.socket
        .timeout(5000)
        .emitWithAck('join', room)
        .catch(() => null)
      if (!answer) return void this.socket.disconnect().connect()
      // Refused, perhaps only for the moment: a screen keeps asking, and does not call itself live meanwhile.
      if (!answer.ok) return void setTimeout(() => this.#joinAgain(), retryMs)
    }
    this.#joined = true
    this.#heard()
    this.#options.onJoined()
  }

  #joinAgain(): void {
    if (this.socket.connected && !this.#joined) void this.#join()
  }

  #heard(): void {
    this.#heardMs = performance.now()
    if (this.socket.connected && this.#joined) this.#setLive(true)
  }

  #look(): void {
    if (performance.now() - this.#heardMs > silenceLimitMs) this.#setLive(false)
    if (this.#newBuild && (this.#options.isQuiet?.() ?? true)) location.reload()
  }

  #setLive(live: boolean): void {
    if (live === this.#live) return
    this.#live = live
    this.#options.onLive(live)
  }
}
