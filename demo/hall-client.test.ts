import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { HallClient, Refusal } from './hall-client.ts'

type Reply = (response: ServerResponse) => void
type Asked = { path: string; cookie: string | undefined; body: unknown }

const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

/** A hall that gives these answers one after another, and what it was asked. */
async function hallAnswering(...replies: Reply[]) {
  const asked: Asked[] = []
  async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    asked.push({ path: request.url ?? '', cookie: request.headers.cookie, body: await json(request) })
    replies.shift()?.(response)
  }
  const server = createServer((request, response) => void reply(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const bugs: string[] = []
  const client = new HallClient({
    url: `http://127.0.0.1:${port}`,
    signal: new AbortController().signal,
    onBug: (_, code) => bugs.push(code),
  })
  return { client, asked, bugs }
}

const answer =
  (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  (response) =>
    void response.writeHead(status, headers).end(JSON.stringify(body))
const hangUp: Reply = (response) => void response.destroy()
const refusal = (code: string) => ({ code, message: '' })

const open = (client: HallClient) => client.command('POST /api/windows/:windowId/open', { windowId: 3 }, {})

describe('a connection to the hall', () => {
  it('asks again with the same command id when no answer came', async () => {
    const { client, asked } = await hallAnswering(
      hangUp,
      answer(503, refusal('not-ready')),
      answer(200, { state: 'IDLE' }),
    )
    await expect(open(client)).resolves.toEqual({ state: 'IDLE' })
    expect(asked.map(({ path }) => path)).toEqual(Array(3).fill('/api/windows/3/open'))
    expect(new Set(asked.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(asked[0]?.body).toEqual({ commandId: expect.stringMatching(/^[0-9a-f]{24}$/) })
  })

  it('gives each command an id of its own', async () => {
    const { client, asked } = await hallAnswering(answer(200, {}), answer(200, {}))
    await open(client)
    await open(client)
    expect(new Set(asked.map(({ body }) => JSON.stringify(body))).size).toBe(2)
  })

  it('takes a refusal for an answer', async () => {
    const { client, asked } = await hallAnswering(answer(409, refusal('window-taken')))
    await expect(open(client)).rejects.toThrow(Refusal)
    expect(asked).toHaveLength(1)
  })

  it('waits as long as it is told when it asks too often', async () => {
    const { client } = await hallAnswering(
      answer(429, refusal('too-many-requests'), { 'retry-after': '0' }),
      answer(200, {}),
    )
    await expect(open(client)).resolves.toEqual({})
  })

  it('reports a bug of the hall and asks again', async () => {
    const { client, bugs } = await hallAnswering(answer(500, refusal('server-error')), answer(200, {}))
    await open(client)
    expect(bugs).toEqual(['server-error'])
  })

  it('stays logged in', async () => {
    const login = answer(200, {}, { 'set-cookie': 'tingxu_session=abc; Path=/; HttpOnly' })
    const { client, asked } = await hallAnswering(login, answer(200, {}))
    await client.request('POST /api/login', {}, { account: 'hl008', password: 'x' })
    await open(client)
    expect(asked.map(({ cookie }) => cookie)).toEqual([undefined, 'tingxu_session=abc'])
  })
})
