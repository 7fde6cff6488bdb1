import type { Config, Province } from '../platform/config.ts'
import { encryptSm2, signSm2 } from '../platform/sm2.ts'
import type { RatingFact, ServiceFact } from './facts.ts'
import { evaluationPage, type PageService } from './page-url.ts'
import { failed, verdictOf, type Verdict } from './verdict.ts'
import { ratingFields, serviceFields, wireStamp, type Sender } from './wire.ts'

/** One thing to be told: a service, or what was said of it. */
export type Telling = { kind: 'SERVICE_RECORD'; fact: ServiceFact } | { kind: 'RATING'; fact: RatingFact }

/** The way to the 好差评 platform of the province. */
export type HcpGateway = {
  /** Tells it one thing; never throws for what the province or the line does. Null where nothing is told. */
  tell: ((telling: Telling, at: Date) => Promise<Verdict>) | null
  /** Where the province itself has a service rated; null where it is rated with us. */
  rateUrl: (service: PageService) => string | null
}

export function gatewayOf({ province }: Config): HcpGateway {
  switch (province.target) {
    case 'local':
      return localOnly
    case 'url':
      return provincialUrl(province)
    case 'push':
      return provincialPush(province)
    default:
      province satisfies never
      return localOnly
  }
}

/** Nothing leaves the hall. */
const localOnly: HcpGateway = { tell: null, rateUrl: () => null }

/** The province's own page rates; departments' systems tell it of the services. */
const provincialUrl = ({ pageUrl }: Extract<Province, { target: 'url' }>): HcpGateway => ({
  tell: null,
  rateUrl: (service) => evaluationPage(pageUrl, service),
})

type Push = Extract<Province, { target: 'push' }>

/**
 * Services and ratings are posted one by one as `appMark`, `time`, `sign` (SM2 over time + appMark + appWord) and
 * `params` (a JSON array, SM2-encrypted for the province).
 */
function provincialPush(push: Push): HcpGateway {
  const { appMark, appWord, dataSource, codes, privateKey, publicKey } = push
  const sealed = (text: string) => encryptSm2(text, publicKey)
  const sender: Sender = { appMark, dataSource, codes, sealed }
  return {
    rateUrl: () => null,
    async tell(telling, at) {
      const isRating = telling.kind === 'RATING'
      const fields = isRating ? ratingFields(telling.fact, sender) : serviceFields(telling.fact, sender)
      const time = wireStamp(at)
      const sign = signSm2(`${time}${appMark}${appWord}`, privateKey)
      const body = { appMark, time, sign, params: sealed(JSON.stringify([fields])) }
      return post(isRating ? push.ratingUrl : push.serviceUrl, body, push.timeoutMs)
    },
  }
}

async function post(url: string, body: object, timeoutMs: number): Promise<Verdict> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const retryAfter = response.headers.get('retry-after')
    return verdictOf({ status: response.status, text: await response.text(), retryAfter })
  } catch (error) {
    return failed('UNREACHABLE', kindOf(error))
  }
}

/** TimeoutError, ECONNREFUSED …: what happened, without the words of an error. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Error'
  const { cause } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name
}
