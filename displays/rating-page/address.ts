import type { GiveRating } from '../../contract/ratings.ts'

/** What the address of this page asks for: the rating of one service, or to find it by a number. */
export type Asked =
  | { type: 'RATING'; token: string; via: GiveRating['via'] }
  | { type: 'FIND'; windowId: number }
  | { type: 'NOTHING' }

const ways: Record<string, GiveRating['via']> = {
  sms: 'SMS_LINK',
  page: 'PHONE_PAGE',
  window: 'STATIC_QR',
}

/** /r/:token?via=… and /rate/window/:windowId; a rating without a way comes from a QR on a screen. */
export function askedIn({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Asked {
  const token = /^\/r\/([A-Za-z0-9_-]{22})\/?$/.exec(pathname)?.[1]
  const via = ways[new URLSearchParams(search).get('via') ?? ''] ?? 'QR'
  if (token) return { type: 'RATING', token, via }
  const windowId = /^\/rate\/window\/(\d{1,9})\/?$/.exec(pathname)?.[1]
  return windowId ? { type: 'FIND', windowId: Number(windowId) } : { type: 'NOTHING' }
}
