import type { Caller } from './caller.ts'
import { openHouse, type House } from './house.ts'
import { openProvincePeer, type ProvincePeer } from './province-peer.ts'

export type Person = { name: string; idCard: string; phone: string }

/** A clerk at an open window who serves whoever comes to the enquiry desk. */
export type Post = {
  /** Serves one number from taking to finishing; the token of its rating. */
  serve: (holder?: Person) => Promise<string>
  rate: (token: string, more?: object) => Promise<unknown>
}

const rating = {
  satisfaction: 'SATISFIED',
  labels: ['406'],
  text: '',
  isAnonymous: false,
  via: 'TERMINAL',
  tookMs: 9000,
}

export async function openPost(house: House): Promise<Post> {
  const clerk = await house.loginAs('hl008')
  const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
  await clerk.do(`/api/windows/${windowId}/open`)
  return {
    serve: (holder) => serve(house, { clerk, windowId, holder }),
    rate: (token, more = {}) => house.anyone.do(`/api/ratings/${token}`, { ...rating, ...more }),
  }
}

type Serving = { clerk: Caller; windowId: number; holder: Person | undefined }

async function serve(house: House, { clerk, windowId, holder }: Serving): Promise<string> {
  const ticket = await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
    serviceTypeId: house.serviceTypeId('咨询'),
    ...(holder ? { holder } : {}),
  })
  const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
  await clerk.do(`/api/tickets/${current.id}/start`)
  await clerk.do(`/api/tickets/${current.id}/finish`, { outcome: 'CONSULT' })
  const [{ token }] = await house.anyone.get(`/api/progress/${ticket.token}/ratings`)
  return token
}

export type Connected = {
  house: House
  peer: ProvincePeer
  post: Post
  /** Lets so much hall time pass. */
  later: (minutes: number) => void
  [Symbol.asyncDispose]: () => Promise<void>
}

/** A hall that tells a province, and nothing by itself: tests say when. */
export async function openConnected(settings: Record<string, string> = {}): Promise<Connected> {
  await using opening = new AsyncDisposableStack()
  const peer = opening.use(await openProvincePeer())
  const house = opening.use(await openHouse({ settings: { ROLES: 'web', ...peer.settings, ...settings } }))
  const post = await openPost(house)
  const opened = opening.move()
  return {
    house,
    peer,
    post,
    later: (minutes) => house.clock.set(new Date(house.clock.now().getTime() + minutes * 60_000)),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

/** What is to be told, in the order of its coming. */
export const provinceMessages = ({ ctx }: House) =>
  ctx.db.selectFrom('province_message').selectAll().orderBy('id').execute()

/** The same in short, e.g. `RATING SENT`. */
export const provinceStates = async (house: House) =>
  (await provinceMessages(house)).map(({ kind, state }) => `${kind} ${state}`)

/** Lets the department of the enquiry desk tell the province by itself. */
export async function integrate({ ctx, hallId }: House): Promise<void> {
  const departments = ctx.db.updateTable('department').set({ hcp_integrated: true })
  await departments.where('hall_id', '=', hallId).where('code', '=', 'DX').execute()
}
