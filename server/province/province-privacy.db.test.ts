import { describe, expect, it } from 'vitest'
import type { House } from '../../tests/harness/house.ts'
import { openConnected, type Person } from '../../tests/harness/rated-service.ts'
import { tellProvince } from './index.ts'

const tell = ({ ctx }: House) => tellProvince.run(ctx, {})

const first: Person = { name: '演示安', idCard: '410902198001010011', phone: '13900001001' }
const second: Person = { name: '演示平', idCard: '410902199205060031', phone: '13900001002' }

const traces = ({ name, idCard, phone }: Person) => [name, idCard, phone]

/** Every word of the table that holds what is told, as somebody with the database alone reads it. */
async function stored({ ctx }: House): Promise<string> {
  const rows = await ctx.db.selectFrom('province_message').selectAll().execute()
  return rows.map((row) => `${JSON.stringify(row)} ${row.payload?.toString('utf8') ?? ''}`).join('\n')
}

describe('who was served', { timeout: 120_000 }, () => {
  it('is told to the province in the fields it demands, and to nobody on the way', async () => {
    await using connected = await openConnected()
    const { house, peer, post, later } = connected
    peer.mode = 'away'
    await post.rate(await post.serve(first), { satisfaction: 'DISSATISFIED', labels: ['207'] })
    await tell(house)
    const atRest = await stored(house)
    peer.mode = 'good'
    later(1)
    await tell(house)
    const [service, rating] = peer.received.map(({ fields }) => fields)
    const { certKeyGOV = '', ...open } = service ?? {}
    expect(open).toMatchObject({
      userName: first.name,
      mobile: first.phone,
      userPageType: '111',
      userProp: '1',
    })
    expect(peer.open(certKeyGOV)).toBe(first.idCard)
    expect(rating).toMatchObject({ userName: first.name, satisfaction: '2', evalDetail: '207' })
    // Each datum stands in its one field, and the phone goes with the service alone.
    const fieldsWith = (fields: object = {}, text: string) =>
      Object.entries(fields).flatMap(([name, value]) => (String(value).includes(text) ? [name] : []))
    const where = traces(first).map((text) => [fieldsWith(service, text), fieldsWith(rating, text)])
    expect(where).toEqual([
      [['userName'], ['userName']],
      [[], []],
      [['mobile'], []],
    ])
    for (const place of [peer.overheard(), atRest, await stored(house), house.logged()])
      for (const trace of traces(first)) expect(place).not.toContain(trace)
  })

  it('is told with the service alone when the rating is anonymous', async () => {
    await using connected = await openConnected()
    const { house, peer, post } = connected
    await post.rate(await post.serve(second), { isAnonymous: true })
    await tell(house)
    const [service, rating] = peer.received.map(({ fields }) => fields)
    expect(service).toMatchObject({ userName: second.name })
    expect(Object.keys(rating ?? {})).not.toEqual(expect.arrayContaining(['userName']))
    for (const trace of traces(second)) expect(JSON.stringify(rating)).not.toContain(trace)
  })

  it('is not kept where the province quotes a person', async () => {
    await using connected = await openConnected()
    const { house, peer, post } = connected
    peer.mode = 'strict'
    await post.serve(first)
    await tell(house)
    expect(peer.received[0]?.said).toContain(first.name)
    const [message] = await house.ctx.db.selectFrom('province_message').select('said').execute()
    expect(message?.said).toBe('***的taskHandleItem不能为空')
    for (const trace of traces(first)) expect(house.logged()).not.toContain(trace)
  })
})
