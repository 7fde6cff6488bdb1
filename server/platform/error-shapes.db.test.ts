import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { openHouse, type House } from '../../tests/harness/house.ts'

/** What the server answers to these bytes, word for word. */
function raw(house: House, bytes: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const socket = connect(Number(new URL(house.url).port), '127.0.0.1', () => socket.write(bytes))
  let text = ''
  socket.setEncoding('utf8')
  socket.on('data', (part) => (text += part.toString()))
  socket.on('error', reject)
  socket.on('close', () => resolve(text))
  return promise
}

const request = (line: string, headers: string[] = [], body = '') =>
  [line, 'Host: 127.0.0.1', 'Connection: close', ...headers, '', body].join('\r\n')

const json = (body: string, type = 'application/json') => [
  `Content-Type: ${type}`,
  `Content-Length: ${Buffer.byteLength(body)}`,
]

function shapeOf(answer: string): { status: number; keys: string[]; message: string } {
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  const parsed = JSON.parse(body.includes('\r\n') ? (body.split('\r\n')[1] ?? '') : body)
  return { status: Number(head.split(' ')[1]), keys: Object.keys(parsed).toSorted(), message: parsed.message }
}

const post = 'POST /api/login HTTP/1.1'
const big = JSON.stringify({ account: 'x'.repeat(70_000) })

const malformed: Record<string, string> = {
  'a body that is no JSON': request(post, json('{"account":'), '{"account":'),
  'a body that names a prototype': request(post, json('{"__proto__":1}'), '{"__proto__":1}'),
  'an empty body': request(post, json('')),
  'a body of no known type': request(post, json('a=1', 'application/x-www-form-urlencoded'), 'a=1'),
  'a body of a nonsense type': request(post, json('a', ';;;'), 'a'),
  'a body that is too large': request(post, json(big), big),
  'a body of another length than it says': request(post, [
    'Content-Type: application/json',
    'Content-Length: -5',
  ]),
  'an address that is no address': request('GET /api/halls/%zz HTTP/1.1'),
  'an id that is no number': request('GET /api/halls/abc/board HTTP/1.1'),
  'an id beyond all numbers': request(`GET /api/halls/${'9'.repeat(300)}/board HTTP/1.1`),
  'an address that is too long': request(`GET /api/halls?x=${'y'.repeat(20_000)} HTTP/1.1`),
  'headers that are too large': request('GET /api/halls HTTP/1.1', [`X-Many: ${'z'.repeat(20_000)}`]),
  'a method nobody knows': request('BREW /api/halls HTTP/1.1'),
  'a method that is not offered here': request('DELETE /api/halls HTTP/1.1', json('{}'), '{}'),
  'a request that is no HTTP': 'hello\r\n\r\n',
  'a header that is none': request('GET /api/halls HTTP/1.1', ['no colon here']),
  'two lengths': request(post, ['Content-Length: 1', 'Content-Length: 2'], 'ab'),
  'an address nobody knows': request('GET /nowhere HTTP/1.1'),
}

describe('a request that cannot be understood', () => {
  it('is refused in the shape of the house, in Chinese, whatever is wrong with it', async () => {
    await using house = await openHouse()
    const answers: Record<string, unknown> = {}
    for (const [what, bytes] of Object.entries(malformed)) {
      const answer = await raw(house, bytes)
      try {
        const { status, keys, message } = shapeOf(answer)
        const isOurs = status >= 400 && status < 500 && /\p{Script=Han}/u.test(message)
        answers[what] = isOurs && keys.join() === 'code,message' ? 'refused' : answer
      } catch {
        answers[what] = answer
      }
    }
    expect(answers).toEqual(Object.fromEntries(Object.keys(malformed).map((what) => [what, 'refused'])))
    // And it goes on serving.
    expect((await house.anyone.ask('GET', '/api/halls')).status).toBe(200)
  })
})
