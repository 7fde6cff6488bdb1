import { hmac, sha256Hex } from './wire.ts'

export type Tc3Call = {
  host: string
  service: string
  body: string
  keyId: string
  key: string
  /** Unix seconds. */
  timestamp: number
}

const algorithm = 'TC3-HMAC-SHA256'
const contentType = 'application/json; charset=utf-8'
const signedHeaders = 'content-type;host'

/**
 * The headers of a JSON request signed with TC3-HMAC-SHA256.
 * Source: Tencent Cloud, “签名方法 v3” (document/api/382/52072).
 */
export function tc3Headers({ host, service, body, keyId, key, timestamp }: Tc3Call): Record<string, string> {
  const headers = `content-type:${contentType}\nhost:${host}\n`
  const canonical = ['POST', '/', '', headers, signedHeaders, sha256Hex(body)].join('\n')
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const scope = `${date}/${service}/tc3_request`
  const signingKey = hmac(hmac(hmac(`TC3${key}`, date), service), 'tc3_request')
  const toSign = [algorithm, timestamp, scope, sha256Hex(canonical)].join('\n')
  const signature = hmac(signingKey, toSign).toString('hex')
  return {
    'content-type': contentType,
    'x-tc-timestamp': String(timestamp),
    authorization: `${algorithm} Credential=${keyId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`,
  }
}
