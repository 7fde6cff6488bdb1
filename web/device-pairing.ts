import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { DeviceKind, OwnDevice } from '../contract/devices.ts'
import type { HallSummary } from '../contract/halls.ts'
import { request } from './request.ts'
import { pairing as words } from './texts/zh-cn/pairing.ts'

const lookAgainMs = { asking: 2000, showing: 2000, ready: 30_000 }
/** A code holds for ten minutes; the next comes when nobody can use the old one any more. */
const renewAfterMs = 10 * 60_000 + 5000

export type PairingOptions = {
  kind: DeviceKind
  /** Which of its kind it will be, where its address says so: 1号窗口. */
  detail?: string
  /** Called once: this screen may begin. The device is null where devices need no token. */
  onReady: (device: OwnDevice['device'], hall: HallSummary) => void
}

/** Keeps a screen waiting, with a code on it, until somebody has said which device it is. */
export class DevicePairing implements ReactiveController {
  /** The code to show; null while there is none. */
  code: string | null = null
  /** What this screen is, for whoever pairs it: 窗口屏 1号窗口 · 濮阳市华龙区政务服务中心. */
  place = ''
  readonly #host: ReactiveControllerHost
  readonly #options: PairingOptions
  #state: keyof typeof lookAgainMs = 'asking'
  #hall: HallSummary | null = null
  #codeMs = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, options: PairingOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** To be called once the hall of the screen is known. */
  begin(hall: HallSummary): void {
    const { kind, detail = '' } = this.#options
    this.#hall = hall
    this.place = `${[words.kind[kind], detail].join(' ').trim()} · ${hall.name}`
    void this.#look()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  async #look(): Promise<void> {
    const { kind } = this.#options
    // No answer, no news: whatever this screen was, it stays.
    const own = await request('GET /api/devices/own/:kind', { kind }, null).catch(() => null)
    if (own && this.#hall) await this.#learn(own, this.#hall)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#look(), lookAgainMs[this.#state])
  }

  async #learn({ mustPair, device }: OwnDevice, hall: HallSummary): Promise<void> {
    const isPaired = device !== null && device.hallId === hall.id
    if (!mustPair || isPaired) return this.#becomeReady(device, hall)
    // Its token was taken away: begin from the beginning, with nothing of before on the screen.
    if (this.#state === 'ready') return location.reload()
    this.#state = 'showing'
    if (this.code === null || performance.now() - this.#codeMs > renewAfterMs) await this.#askForCode(hall)
  }

  #becomeReady(device: OwnDevice['device'], hall: HallSummary): void {
    if (this.#state === 'ready') return
    this.#state = 'ready'
    this.code = null
    this.#options.onReady(device, hall)
    this.#host.requestUpdate()
  }

  async #askForCode(hall: HallSummary): Promise<void> {
    const order = { hallId: hall.id, kind: this.#options.kind }
    const pairing = await request('POST /api/devices/pairing', {}, order).catch(() => null)
    if (!pairing) return
    this.code = pairing.code
    this.#codeMs = performance.now()
    this.#host.requestUpdate()
  }
}
