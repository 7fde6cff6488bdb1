import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { account, protocols, type Verdict, type Wish } from './sms-protocols.ts'

/**
 * How the gateway behaves towards a request that is signed right: as it should; throttling; refusing; taking the
 * message and never answering, answering nonsense, or hanging up; hanging up without having taken it; 502 before.
 */
export type Mood = 'well' | 'throttle' | 'refuse' | 'silent' | 'garbage' | 'reset' | 'deaf' | 'bad-gateway'

/** A message that the gateway took: somebody's phone rang. */
export type Delivered = { phone: string; outId: string; content: unknown; id: string }

export type SmsGateway = {
  url: string
  /** The settings that bring a house to it. */
  settings: Record<string, string>
  /** Every message taken, in the order of taking. */
  ledger: Delivered[]
  /** How many requests were not signed as they must be. */
  strangers: () => number
  /** How many requests came at all. */
  heard: () => number
  /** From now on, for the nth message offered, and the nth question. */
  behave: (mood: (wish: Wish, nth: number) => Mood) => void
  /** What the network says of the messages taken. */
  report: (status: 'WAITING' | 'DELIVERED' | 'FAILED') => void
  [Symbol.asyncDispose]: () => Promise<void>
}

/** A gateway of a test that speaks a provider's real protocol. Without `dedupes` it takes a message twice, as most do. */
export async function openGateway(
  name: keyof typeof protocols,
  { dedupes = false } = {},
): Promise<SmsGateway> {
  const protocol = protocols[name]
  const ledger: Delivered[] = []
  let strangers = 0
  let heard = 0
  const asked = { SEND: 0, ASK: 0 }
  let moodOf: (wish: Wish, nth: number) => Mood = () => 'well'
  let reported: 'WAITING' | 'DELIVERED' | 'FAILED' = 'WAITING'

  function judge(wish: Wish): Verdict {
    const known = ledger.find(({ outId, phone }) =>
      wish.outId === null ? phone === wish.phone : wish.outId !== '' && outId === wish.outId,
    )
    if (wish.kind === 'ASK')
      return known ? { kind: 'KNOWN', ...known, status: reported } : { kind: 'UNKNOWN' }
    if (known && dedupes) return { kind: 'DUPLICATE', id: known.id }
    const { phone, outId, content } = wish
    const id = `id-${ledger.length + 1}`
    ledger.push({ phone, outId, content, id })
    return { kind: 'TAKEN', id }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    heard += 1
    const { method = '', headers } = request
    const wish = protocol.read({ method, url: new URL(request.url ?? '', 'http://gateway'), headers, body })
    if (!wish) {
      strangers += 1
      response.writeHead(403).end('{}')
      return
    }
    asked[wish.kind] += 1
    const mood = moodOf(wish, asked[wish.kind])
    const say = (verdict: Verdict) => {
      const said = protocol.say(verdict)
      response.writeHead(said.status, { 'content-type': 'application/json' }).end(JSON.stringify(said.body))
    }
    if (mood === 'deaf') return void request.socket.destroy()
    if (mood === 'bad-gateway') return void response.writeHead(502).end('<html>Bad Gateway</html>')
    if (mood === 'throttle' || mood === 'refuse')
      return say({ kind: mood === 'throttle' ? 'THROTTLED' : 'REFUSED' })
    const verdict = judge(wish)
    if (mood === 'silent') return
    if (mood === 'reset') return void request.socket.destroy()
    if (mood === 'garbage') return void response.writeHead(200).end('<html>登录</html>')
    say(verdict)
  }

  const server = createServer((request, response) => void serve(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    url,
    settings: settingsFor(name, url),
    ledger,
    strangers: () => strangers,
    heard: () => heard,
    behave: (mood) => (moodOf = mood),
    report: (status) => (reported = status),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const settingsFor = (name: string, url: string) => ({
  SMS_PROVIDER: name,
  SMS_URL: url,
  SMS_KEY_ID: account.keyId,
  SMS_KEY: account.key,
  SMS_APP: account.app,
  SMS_SIGN: account.sign,
  SMS_ANSWER_SEC: '3',
  SMS_RECEIPT_SECRET: 'secret-of-receipts',
})
