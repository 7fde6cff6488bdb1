import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Endpoint, Endpoints, PathParam } from '../contract/endpoints.ts'
import type { ErrorAnswer, ErrorCode } from '../contract/errors.ts'

/** The hall said no: a stable code and a sentence. */
export class Refusal extends Error {
  readonly code: ErrorCode

  constructor({ code, message }: ErrorAnswer) {
    super(message)
    this.code = code
  }
}

/** The hall stayed away for longer than anybody has patience. */
export class NoAnswer extends Error {}

type Params<E extends Endpoint> = Record<PathParam<E>, string | number>
type Body<E extends Endpoint> = Endpoints[E]['body']
type Answer<E extends Endpoint> = Endpoints[E]['answer']

export type LineToHall = {
  /** Where the hall answers, without a path. */
  url: string
  /** Ends the waiting for a hall that is away. */
  signal: AbortSignal
  /** Told of every answer that only a bug gives. */
  onBug: (endpoint: string, code: string) => void
}

const patienceMs = 60_000
const answerWithinMs = 10_000
const againAfterMs = [100, 200, 400, 800, 1000]

type Try = { answer: unknown } | { againAfterMs: number; because: string }

/**
 * One person's connection to the hall. What gets no answer, because the hall is being restarted, is asked for again
 * in the same words (and with the same command id) for up to a minute: so a command counts once.
 */
export class HallClient {
  readonly #line: LineToHall
  #cookie = ''

  constructor(line: LineToHall) {
    this.#line = line
  }

  /** A command under a fresh id. @throws Refusal, NoAnswer */
  async command<E extends Endpoint>(
    endpoint: E,
    params: Params<E>,
    body: Omit<Body<E>, 'commandId'>,
  ): Promise<Answer<E>> {
    const withId = { ...body, commandId: randomBytes(12).toString('hex') } as Body<E>
    return this.request(endpoint, params, withId)
  }

  /** One request; the only place where an answer gets its type. @throws Refusal, NoAnswer */
  async request<E extends Endpoint>(endpoint: E, params: Params<E>, body: Body<E>): Promise<Answer<E>> {
    const [method = 'GET', template = ''] = endpoint.split(' ')
    const path = fillIn(template, params)
    const giveUpMs = performance.now() + patienceMs
    for (let tries = 0; ; tries++) {
      const tried = await this.#try({ endpoint, method, path, body, tries })
      // The server's schemas vouch for what an answer is.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      if ('answer' in tried) return tried.answer as Answer<E>
      if (performance.now() + tried.againAfterMs > giveUpMs)
        throw new NoAnswer(`${endpoint} ${tried.because}`)
      await pause(tried.againAfterMs, undefined, { signal: this.#line.signal })
    }
  }

  async #try({ endpoint, method, path, body, tries }: Sending): Promise<Try> {
    const againAfter = againAfterMs[Math.min(tries, againAfterMs.length - 1)] ?? 1000
    const response = await this.#send(method, path, body)
    if (!response) return { againAfterMs: againAfter, because: 'no answer' }
    const answer = response.status === 204 ? null : await bodyOf(response)
    if (answer === undefined) return { againAfterMs: againAfter, because: 'half an answer' }
    if (response.ok) {
      this.#keepCookie(response)
      return { answer }
    }
    const code = isErrorAnswer(answer) ? answer.code : `http-${response.status}`
    if (response.status === 429) {
      return { againAfterMs: Number(response.headers.get('retry-after') ?? 1) * 1000, because: code }
    }
    if (response.status === 500) this.#line.onBug(endpoint, code)
    if (response.status >= 500 || !isErrorAnswer(answer)) return { againAfterMs: againAfter, because: code }
    throw new Refusal(answer)
  }

  async #send(method: string, path: string, body: unknown): Promise<Response | null> {
    const withBody = method !== 'GET' && body !== null
    const headers = {
      ...(withBody ? { 'content-type': 'application/json' } : {}),
      ...(this.#cookie ? { cookie: this.#cookie } : {}),
    }
    const signal = AbortSignal.timeout(answerWithinMs)
    const sent = { method, headers, signal, ...(withBody ? { body: JSON.stringify(body) } : {}) }
    return fetch(`${this.#line.url}${path}`, sent).catch(() => null)
  }

  #keepCookie(response: Response): void {
    const [first] = response.headers.getSetCookie()
    if (first) this.#cookie = first.split(';')[0] ?? ''
  }
}

type Sending = { endpoint: Endpoint; method: string; path: string; body: unknown; tries: number }

// Undefined when the connection broke in the middle of the answer.
async function bodyOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined)
}

function fillIn(template: string, params: Record<string, string | number>): string {
  return template.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
}

function isErrorAnswer(answer: unknown): answer is ErrorAnswer {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer
}
