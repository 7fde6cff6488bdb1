import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { decryptSm2, newSm2Keys, verifySm2 } from './sm2-peer.ts'

/**
 * The 好差评 platform of a province, as far as a hall sees it: it opens what it is sent with its own key, verifies who
 * signed it, keeps services and ratings, and says no as such platforms do. Written from DOMAIN §2.2, with nothing of the
 * house in it.
 */
export type ProvincePeer = {
  /** What makes a hall tell this province. */
  settings: Record<string, string>
  /** How it answers from now on. */
  mode: PeerMode
  /** Everything it opened and verified, in the order of its coming, also what it said no to. */
  received: Received[]
  /** What it keeps: services by 办件编号, ratings by 办件编号 and assessNumber. */
  services: Map<string, Fields>
  ratings: Map<string, Fields>
  /** All that came over the line, as anybody on the way sees it. */
  overheard: () => string
  open: (cipher: string) => string
  [Symbol.asyncDispose]: () => Promise<void>
}

/**
 * good · away: a proxy says 502 · ratings-away: for ratings only · garbage: a page that is no answer · throttled: 429, later · silent: takes the request
 * and never answers · cut: keeps the record, and the line breaks before the answer · strict: refuses services for a
 * missing field
 */
type PeerMode = 'good' | 'away' | 'ratings-away' | 'garbage' | 'throttled' | 'silent' | 'cut' | 'strict'

type Fields = Record<string, string>
type Received = { kind: 'service' | 'rating'; fields: Fields; said: string }

const ok = '操作成功'
const appMark = 'tingxu-test'
const appWord = 'open sesame'

export async function openProvincePeer(): Promise<ProvincePeer> {
  const [own, hall] = [newSm2Keys(), newSm2Keys()]
  const overheard: string[] = []
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const peer: ProvincePeer = {
    mode: 'good',
    received: [],
    services: new Map(),
    ratings: new Map(),
    overheard: () => overheard.join('\n'),
    open: (cipher) => decryptSm2(cipher, own.privateKey),
    settings: {
      PROVINCE: 'push',
      PROVINCE_URL: `${url}/service`,
      PROVINCE_RATING_URL: `${url}/evaluation`,
      PROVINCE_APP_MARK: appMark,
      PROVINCE_APP_WORD: appWord,
      PROVINCE_DATA_SOURCE: '410',
      PROVINCE_PRIVATE_KEY: hall.privateKey,
      PROVINCE_PUBLIC_KEY: own.publicKey,
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request)
    overheard.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)} ${body}`)
    const isHalfAway = peer.mode === 'ratings-away' && request.url === '/evaluation'
    if (peer.mode === 'away' || isHalfAway)
      return void response.writeHead(502).end('<html>Bad Gateway</html>')
    if (peer.mode === 'garbage') return void response.writeHead(200).end('<html>It works!</html>')
    if (peer.mode === 'throttled') return void response.writeHead(429, { 'retry-after': '90' }).end()
    if (peer.mode === 'silent') return
    const said = take(request.url === '/evaluation' ? 'rating' : 'service', JSON.parse(body))
    if (peer.mode === 'cut') return void request.socket.destroy()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ code: said === ok ? '200' : '500', message: said }))
  }

  function take(kind: Received['kind'], body: Fields): string {
    const signed = `${body['time']}${appMark}${appWord}`
    if (body['appMark'] !== appMark || !/^\d{14}$/.test(body['time'] ?? '')) return '应用标识或时间不正确'
    if (!verifySm2(signed, body['sign'] ?? '', hall.publicKey)) return '验签失败'
    const [fields]: Fields[] = JSON.parse(peer.open(body['params'] ?? ''))
    if (!fields) return '数据为空'
    const said = kind === 'service' ? takeService(fields) : takeRating(fields)
    peer.received.push({ kind, fields, said })
    return said
  }

  function takeService(fields: Fields): string {
    if (peer.mode === 'strict') return `${fields['userName']}的taskHandleItem不能为空`
    const missing = neededOfService.find((name) => !fields[name])
    if (missing) return `${missing}不能为空`
    const { projectNo = '' } = fields
    if (peer.services.has(projectNo)) return '服务数据已存在'
    peer.services.set(projectNo, fields)
    return ok
  }

  function takeRating(fields: Fields): string {
    const missing = ['projectNo', 'pf', 'satisfaction', 'assessNumber'].find((name) => !fields[name])
    if (missing) return `${missing}不能为空`
    if (!peer.services.has(fields['projectNo'] ?? '')) return '没有对应的服务数据'
    const isBad = Number(fields['satisfaction']) < 3
    if (isBad && !fields['evalDetail'] && !fields['writingEvaluation'])
      return '差评必须勾选详情或填写文字评价'
    const key = `${fields['projectNo']} ${fields['assessNumber']}`
    if (peer.ratings.has(key)) return '本次服务已存在评价，请勿重复评价！'
    peer.ratings.set(key, fields)
    return ok
  }

  return peer
}

const neededOfService = [
  'projectNo',
  'projectName',
  'taskCode',
  'taskName',
  'proStatus',
  'deptCode',
  'userProp',
  'serviceName',
  'serviceNumber',
  'serviceTime',
  'isService',
  'projectType',
  'areaCode',
  'dataSource',
]

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
