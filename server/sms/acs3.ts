import { hmac, sha256Hex } from './wire.ts'

export type Acs3Call = {
  host: string
  action: string
  version: string
  query: Record<string, string>
  keyId: string
  key: string
  /** UTC, seconds: 2023-10-26T10:22:32Z */
  date: string
  nonce: string
}

const algorithm = 'ACS3-HMAC-SHA256'

/**
 * The headers of a POST without a body, signed with ACS3-HMAC-SHA256.
 * Source: Alibaba Cloud, “V3版本请求体&签名机制”.
 */
export function acs3Headers(call: Acs3Call): Record<string, string> {
  const signed: Record<string, string> = {
    host: call.host,
    'x-acs-action': call.action,
    'x-acs-content-sha256': sha256Hex(''),
    'x-acs-date': call.date,
    'x-acs-signature-nonce': call.nonce,
    'x-acs-version': call.version,
  }
  const names = Object.keys(signed).toSorted()
  const headers = names.map((name) => `${name}:${signed[name]}\n`).join('')
  const canonical = ['POST', '/', acs3Query(call.query), headers, names.join(';'), sha256Hex('')].join('\n')
  const signature = hmac(call.key, `${algorithm}\n${sha256Hex(canonical)}`).toString('hex')
  const authorization = `${algorithm} Credential=${call.keyId},SignedHeaders=${names.join(';')},Signature=${signature}`
  return { ...signed, authorization }
}

/** The query, sorted by name and encoded as RFC 3986 has it. */
export const acs3Query = (query: Record<string, string>): string =>
  Object.keys(query)
    .toSorted()
    .map((name) => `${encoded(name)}=${encoded(query[name] ?? '')}`)
    .join('&')

// encodeURIComponent leaves these alone; the specification does not.
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
