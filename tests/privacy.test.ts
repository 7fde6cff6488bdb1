import { sql } from 'kysely'
import { io } from 'socket.io-client'
import { describe, expect, it } from 'vitest'
import type { TakenTicket } from '../contract/tickets.ts'
import { listed, order, smsAdmin } from './harness/at-sms.ts'
import type { Caller } from './harness/caller.ts'
import { testPassword } from './harness/database-server.ts'
import { openHouse, type House } from './harness/house.ts'
import { everyRow, found, join, openStranger, person } from './harness/privacy-scan.ts'

const people = 60
const accounts = ['hl006', 'hl008', 'hl012', 'hl016', 'hl018', 'hl022']
const services = ['咨询', '公司登记', '社保卡', '城乡居民参保', '居民身份证', '领证']

/** The day is worth looking at only when all of this happened in it. */
const happenings = [
  'taken',
  'called',
  'recalled',
  'call-undone',
  'finished',
  'passed',
  'restored',
  'cancelled',
]

type Post = { clerk: Caller; windowId: number }

async function openPosts(house: House): Promise<Post[]> {
  return Promise.all(
    accounts.map(async (account) => {
      const clerk = await house.loginAs(account)
      const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
      await clerk.do(`/api/windows/${windowId}/open`)
      return { clerk, windowId }
    }),
  )
}

/** Everybody takes a number, some of them in a way that is refused. */
async function takeNumbers(house: House): Promise<TakenTicket[]> {
  const takes = `/api/halls/${house.hallId}/tickets`
  const taken: TakenTicket[] = []
  for (let n = 0; n < people; n += 1) {
    const holder = person(n)
    const order = { serviceTypeId: house.serviceTypeId(services[n % services.length] ?? ''), holder }
    taken.push(await house.anyone.do(takes, n % 3 === 0 ? { ...order, kiosk: 'kiosk-1' } : order))
    house.clock.set(new Date(house.clock.now().getTime() + 5000))
    if (n % 7 === 0) await house.anyone.command(takes, order)
    if (n % 9 === 0)
      await house.anyone.command(takes, { ...order, holder: { ...holder, idCard: `${holder.idCard}9` } })
    if (n % 11 === 0)
      await house.anyone.command(takes, { ...order, holder: { ...holder, phone: `${holder.phone}9` } })
  }
  return taken
}

/** A window calls, and what happens to a called number happens to it. */
async function serve({ clerk, windowId }: Post, house: House, n: number): Promise<void> {
  const { body } = await clerk.command(`/api/windows/${windowId}/call-next`)
  if (!body.current) return
  const ticket = `/api/tickets/${body.current.id}`
  if (n % 4 === 0) return void (await clerk.do(`${ticket}/undo-call`))
  house.clock.set(new Date(house.clock.now().getTime() + 61_000))
  await clerk.do(`${ticket}/recall`)
  if (n % 4 === 1) {
    await clerk.do(`${ticket}/pass`, { reason: '多次呼叫未到场' })
    if (n % 8 === 1) await clerk.do(`${ticket}/restore`)
    return
  }
  await clerk.do(`${ticket}/start`)
  await clerk.do(`${ticket}/finish`, { outcome: 'CONSULT' })
}

/** Whatever may be asked without a login, and without a token. */
async function askInPublic(house: House, posts: Post[]): Promise<string[]> {
  const hall = `/api/halls/${house.hallId}`
  const questions = [
    'board',
    'catalogue',
    'announcements',
    `service-types/${house.serviceTypeId('社保卡')}/outlook`,
  ]
  const signs = posts.map(({ windowId }) => `/api/windows/${windowId}/sign`)
  const addresses = ['/api/halls', ...questions.map((question) => `${hall}/${question}`), ...signs]
  return Promise.all(addresses.map(async (address) => (await house.anyone.ask('GET', address)).text))
}

describe('what is known of people', { timeout: 90_000 }, () => {
  it('trap 11 · screens, voice, QR and log never contain a full name, ID or phone, for a whole day', async () => {
    await using house = await openHouse()
    using publicly = await openStranger(house)
    const { heard, socket: stranger } = publicly
    const posts = await openPosts(house)
    const taken = await takeNumbers(house)

    // Everybody is written to; one of them wants no more of it.
    const sent = await Promise.all(
      Array.from({ length: people }, (_, n) =>
        order(house, { template: 'TICKET_CALLED', phone: person(n).phone, dedupKey: `called:${n}` }),
      ),
    )
    const admin = await smsAdmin(house)
    const gone = async () =>
      (await listed(admin, house, { state: 'SENT', code: 'TICKET_CALLED' })).messages.length
    await expect.poll(gone, { timeout: 20_000, interval: 250 }).toBe(sent.length)
    await admin.do(`/api/halls/${house.hallId}/sms/opt-outs`, { phone: person(0).phone })

    // A stranger gets in at no window and at no ticket; a clerk at no window of others.
    for (const { windowId } of posts) {
      const answer = await join(stranger, { room: 'window', windowId })
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-logged-in' } })
    }
    const guessed = await join(stranger, { room: 'ticket', token: 'A'.repeat(22) })
    expect(guessed).toMatchObject({ ok: false, error: { code: 'ticket-unknown' } })
    const clerk = io(house.url, {
      transports: ['websocket'],
      extraHeaders: { cookie: posts[0]?.clerk.cookie ?? '' },
    })
    const elsewhere = await join(clerk, { room: 'window', windowId: posts[1]?.windowId ?? 0 })
    expect(elsewhere).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    clerk.disconnect()

    const asked = await askInPublic(house, posts)
    for (let n = 0; n < 6; n += 1) {
      for (const post of posts) await serve(post, house, n)
      const { token } = taken.at(-1 - n) ?? {}
      await house.anyone.command(`/api/progress/${token}/cancel`)
      await house.anyone.get(`/api/progress/${token}`)
      await house.anyone.ask('GET', `/t/${token}`)
    }
    const { calls } = JSON.parse((await askInPublic(house, posts))[1] ?? '')
    const shownAt = house.clock.now().toISOString()
    const report = { screen: 'wall-1', seq: calls[0].seq, shownAt, spokenAt: null, spokenBy: 'CHIME_ONLY' }
    await house.anyone.post(`/api/halls/${house.hallId}/announcements`, report)
    asked.push(...(await askInPublic(house, posts)))
    house.clock.set('2026-11-23T18:31:00+08:00')
    await expect.poll(() => heard.join('\n')).toContain('day-closed')
    asked.push(...(await askInPublic(house, posts)))

    const persons = Array.from({ length: people }, (_, n) => person(n))
    const known = persons.flatMap(({ name, idCard, phone }) => [name, idCard, phone])
    const tokens = taken.map(({ token }) => token)
    const { rows: staff } = await sql<{
      name: string
      work_no: string
    }>`select name, work_no from staff`.execute(house.ctx.db)
    expect(new Set(known).size).toBe(people * 3)

    // In public: numbers and windows. Who serves stands on the sign of a window, and nowhere else.
    expect(heard.length).toBeGreaterThan(100)
    const said = heard.join('\n')
    expect(
      found([...known, ...tokens, ...staff.flatMap(({ name, work_no }) => [name, work_no])], said),
    ).toEqual([])
    expect(asked.some((answer) => answer.includes('A001'))).toBe(true)
    expect(found([...known, ...tokens], asked.join('\n'))).toEqual([])

    // In the log of the server: nothing to identify or to open anything with.
    const cookies = posts.map((post) => post.clerk.cookie.split('=')[1] ?? '')
    expect(house.logged()).toContain('/api/progress/:token')
    expect(found([...known, ...tokens, ...cookies, testPassword], house.logged())).toEqual([])

    // At rest: people only encrypted or masked, tokens only where a ticket or a repeated command needs them.
    const rows = await everyRow(house)
    for (const [table, text] of rows) expect([table, found(known, text)]).toEqual([table, []])
    const withTokens = [...rows].filter(([, text]) => found(tokens, text).length > 0)
    expect(withTokens.map(([table]) => table).toSorted()).toEqual(['command_receipt', 'ticket'])
    expect(rows.get('ticket')).toContain('演*')
    expect(rows.get('hall_event')).toContain('sms-sent')
    expect(rows.get('sms_opt_out')).toContain('139****1000')
    for (const happening of happenings) expect(rows.get('hall_event')).toContain(`ticket-${happening}`)
    const { rows: cleared } = await sql<{ text: string }>`
      select (to_jsonb(t) - 'token')::text as text from ticket t`.execute(house.ctx.db)
    expect(found(tokens, cleared.map(({ text }) => text).join('\n'))).toEqual([])
  })
})
