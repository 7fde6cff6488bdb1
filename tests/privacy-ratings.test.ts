import { describe, expect, it } from 'vitest'
import { watchAlerts } from '../server/alerts/index.ts'
import { watchInvitations } from '../server/invitations/index.ts'
import { tellProvince } from '../server/province/index.ts'
import { watchRatings } from '../server/ratings/index.ts'
import { sweepSms } from '../server/sms/index.ts'
import { listed, smsAdmin } from './harness/at-sms.ts'
import { feedback, fixNow, fourElements, listOf, pass, rectifiers } from './harness/bad-rating.ts'
import type { House } from './harness/house.ts'
import { everyRow, found, openStranger, person, traces, type Person } from './harness/privacy-scan.ts'
import { openConnected, type Post } from './harness/rated-service.ts'
import { openGateway } from './harness/sms-gateway.ts'

const people = Array.from({ length: 9 }, (_, n) => person(n))
/** Somebody who writes the own name and number where anything may be written. */
const [talker] = people
const said = ({ name, phone, idCard }: Person) => `我是${name}，身份证${idCard}，电话${phone}，请回电`
const bad = { satisfaction: 'VERY_DISSATISFIED', labels: ['108'] }

/** What the hall does by itself, once. */
async function workOff({ ctx, clock }: House, at: string): Promise<void> {
  clock.set(at)
  for (const job of [watchRatings, watchInvitations, watchAlerts, sweepSms, tellProvince])
    await job.run(ctx, {})
}

/** Everybody is served; some rate at once: two badly, one of them anonymously, and one is pleased. */
async function serveEverybody({ serve, rate }: Post): Promise<string[]> {
  const tokens: string[] = []
  for (const holder of people) tokens.push(await serve(holder))
  const [first = '', second = '', third = ''] = tokens
  await rate(first, { ...bad, text: talker && said(talker) })
  await rate(second, { ...bad, isAnonymous: true })
  await rate(third)
  return tokens
}

/** The officer looks a number up, calls, writes down what was said, and takes no for an answer. */
async function invite(house: House): Promise<string> {
  const officer = await house.loginAs('hl032')
  const list = `/api/halls/${house.hallId}/invitations`
  const [first, second, third] = await officer.list(list)
  await officer.do(`/api/invitations/${first.requestId}/phone`)
  const answer = { satisfaction: 'SATISFIED', labels: [], text: talker && said(talker), isAnonymous: false }
  await officer.do(`/api/invitations/${first.requestId}/rating`, { ...answer, channel: 'PHONE_CALL' })
  await officer.do(`/api/invitations/${second.requestId}/attempts`, { channel: 'PHONE', result: 'DECLINED' })
  await officer.do(`/api/invitations/${third.requestId}/attempts`, { channel: 'PHONE', result: 'REACHED' })
  return JSON.stringify(await officer.list(list))
}

/** Both bad ratings go the whole way, with persons named wherever words may be written; what the department read. */
async function putRight(house: House): Promise<string> {
  const { leader, officer, reviewer } = await rectifiers(house)
  const words = talker ? said(talker) : ''
  const read: string[] = []
  for (const { id, ticketNo } of await listOf(house, leader)) {
    const path = `/api/rectifications/${id}`
    await leader.do(`${path}/contact`, { result: ticketNo ? 'REACHED' : 'NO_CONTACT', note: words })
    await leader.do(`${path}/disposition`, fixNow)
    await leader.do(`${path}/submit`, {
      ...fourElements,
      investigation: `${fourElements.investigation}${words}`,
    })
    await officer.do(`${path}/qc`, { ...pass(1), comment: words })
    await reviewer.do(`${path}/qc`, { ...pass(2), comment: words })
    if (ticketNo) await officer.do(`${path}/feedback`, { ...feedback, note: words })
    if (!ticketNo) read.push(JSON.stringify(await leader.get(path)))
  }
  read.push(JSON.stringify(await listOf(house, leader)))
  return read.join('\n')
}

/** Whatever may be asked around ratings without a login: pages, sheets, lists, and where short addresses lead. */
async function askInPublic(house: House, tokens: string[]): Promise<string> {
  const windows = await house.ctx.db.selectFrom('service_window').select('id').where('no', '=', '1').execute()
  const codes = await house.ctx.db.selectFrom('rating_request').select('invite_code').execute()
  const addresses = [
    `/api/halls/${house.hallId}/ratings/public`,
    `/api/halls/${house.hallId}/board`,
    ...windows.flatMap(({ id }) => [
      `/api/windows/${id}/terminal`,
      `/api/windows/${id}/sign`,
      `/rate/window/${id}`,
      `/rate/window/${id}/card`,
    ]),
    ...tokens.flatMap((token) => [`/r/${token}`, `/api/ratings/${token}`]),
    ...codes.flatMap(({ invite_code }) => (invite_code ? [`/e/${invite_code}`] : [])),
  ]
  const answers = addresses.map(async (address) => {
    const response = await fetch(`${house.url}${address}`, { redirect: 'manual' })
    const headers = JSON.stringify([...response.headers])
    return `${address} ${response.status} ${headers} ${await response.text()}`
  })
  return (await Promise.all(answers)).join('\n')
}

describe('what is known of people', { timeout: 120_000 }, () => {
  it('trap 11 · nor do ratings, invitations, messages, rectifications and the province give it away', async () => {
    await using gateway = await openGateway('http')
    await using connected = await openConnected(gateway.settings)
    const { house, peer, post } = connected
    using publicly = await openStranger(house)
    const tokens = await serveEverybody(post)
    const asked = [await askInPublic(house, tokens)]
    await workOff(house, '2026-11-23T09:20:00+08:00')
    const lists = [await invite(house)]
    // A line to everybody still to be asked; the line to the provider breaks for some.
    gateway.behave((_, nth) => (nth % 3 === 0 ? 'throttle' : 'well'))
    await workOff(house, '2026-11-23T10:00:00+08:00')
    await workOff(house, '2026-11-23T10:10:00+08:00')
    peer.mode = 'strict'
    lists.push(await putRight(house))
    await workOff(house, '2026-11-23T10:20:00+08:00')
    const admin = await smsAdmin(house)
    await admin.do(`/api/halls/${house.hallId}/sms/opt-outs`, { phone: people.at(-1)?.phone })
    lists.push(JSON.stringify(await listed(admin, house)))
    asked.push(await askInPublic(house, tokens))
    await workOff(house, '2026-12-01T00:10:00+08:00')
    asked.push(await askInPublic(house, tokens))

    // All of it happened.
    const rows = await everyRow(house)
    for (const event of [
      'rating-given',
      'invitation-made',
      'phone-revealed',
      'rating-declined',
      'rating-expired',
    ])
      expect(rows.get('hall_event')).toContain(event)
    for (const event of ['""FED_BACK""', 'sms-sent', 'rating-missed'])
      expect(rows.get('hall_event')).toContain(event)
    expect(gateway.ledger.length).toBeGreaterThan(3)
    expect(peer.received.length).toBeGreaterThan(people.length)
    expect(publicly.heard.join('\n')).toContain('rating-moves')
    expect(asked.join('\n')).toContain('/r/')

    const known = people.flatMap(traces)
    // In public rooms, pages and addresses, in the log, and on the way to the province.
    expect(found([...known, ...tokens], publicly.heard.join('\n'))).toEqual([])
    expect(found(known, asked.join('\n'))).toEqual([])
    expect(house.logged()).toContain('/api/ratings/:token')
    expect(found([...known, ...tokens], house.logged())).toEqual([])
    expect(found(known, peer.overheard())).toEqual([])
    // In lists of those who work with it masked, but for what somebody wrote of himself; in the hall's log not at all.
    const silent = people.slice(1).flatMap(traces)
    expect(found(silent, lists.join('\n'))).toEqual([])
    expect(found(known, rows.get('hall_event') ?? '')).toEqual([])
    // To a telephone: the number it goes to, and nobody's name.
    const letters = gateway.ledger.map(({ content }) => JSON.stringify(content)).join('\n')
    expect(
      found(
        people.flatMap(({ name, idCard }) => [name, idCard]),
        letters,
      ),
    ).toEqual([])
    // At rest encrypted or masked.
    for (const [table, text] of rows) expect([table, found(silent, text)]).toEqual([table, []])
  })
})
