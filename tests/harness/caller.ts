import { randomBytes } from 'node:crypto'

export type Answer = { status: number; body: any; text: string }

/** A browser as the server sees it: keeps its cookie, sends commands with ids. */
export class Caller {
  readonly #url: string
  #cookie = ''

  constructor(url: string) {
    this.#url = url
  }

  get cookie(): string {
    return this.#cookie
  }

  /** Any request; the answer whatever it is. */
  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    this.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.#cookie
    const text = await response.text()
    return { status: response.status, text, body: parse(text) }
  }

  async get(path: string): Promise<any> {
    return this.#succeed('GET', path)
  }

  /** The rows of a list. */
  async list(path: string): Promise<any[]> {
    return (await this.get(path)).rows
  }

  async post(path: string, body?: unknown): Promise<any> {
    return this.#succeed('POST', path, body)
  }

  /** A command with a fresh command id; the answer whatever it is. */
  async command(path: string, body: object = {}): Promise<Answer> {
    return this.ask('POST', path, { commandId: newCommandId(), ...body })
  }

  /** A command that must succeed. */
  async do(path: string, body: object = {}): Promise<any> {
    return this.post(path, { commandId: newCommandId(), ...body })
  }

  async #succeed(method: string, path: string, body?: unknown): Promise<any> {
    const answer = await this.ask(method, path, body)
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
    return answer.body
  }
}

export const newCommandId = (): string => randomBytes(12).toString('hex')

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
