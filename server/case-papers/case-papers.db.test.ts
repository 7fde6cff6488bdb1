import { describe, expect, it } from 'vitest'
import { itemAt, receive } from '../../tests/harness/at-cases.ts'
import { openWindow } from '../../tests/harness/at-window.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'

const quiet = { settings: { ROLES: 'web' } }
const marked = (html: string, name: string): string =>
  new RegExp(`<li><span>${name}</span><span>([^<]*)</span>`).exec(html)?.[1] ?? ''

/** A case that waits for its first paper, and the clerk who asked for it. */
async function requested(house: House) {
  const { clerk, windowId } = await openWindow(house)
  const { materials } = await itemAt(house, 'A02-1')
  const [first = '', ...others] = materials.map(({ name }) => name)
  const more = {
    accept: false,
    materials: [{ name: first, state: 'MISSING' }, ...others.map((name) => ({ name, state: 'RECEIVED' }))],
    supplement: { materials: [first], words: '请到社区开具' },
  }
  const { id } = await receive(house, clerk, { windowId, code: 'A02-1', more })
  return { clerk, sheet: await clerk.get(`/api/cases/${id}`) }
}

describe('the papers of a case', { timeout: 60_000 }, () => {
  it('attest what was promised and when, however late they are printed', async () => {
    await using house = await openHouse(quiet)
    const { clerk, windowId } = await openWindow(house)
    const { id } = await receive(house, clerk, { windowId, code: 'C05-1' })
    const print = async (who = clerk) => (await who.ask('GET', `/cases/${id}/papers/acceptance`)).text
    const first = await print()
    expect(first).toContain('承诺办理期限：5个工作日，至 2026年11月30日 17:30 前办结。')
    expect(first).toContain('（专用章）<br>2026年11月23日')
    house.clock.set('2026-11-25T10:00:00+08:00')
    const department = await house.loginAs('hl013')
    const hearing = { procedure: 'HEARING', basis: '行政许可法第四十六条', days: 5, noticeNo: '第1号' }
    await department.do(`/api/cases/${id}/steps`, { type: 'START_SPECIAL', ...hearing })
    expect(await print(await house.loginAs('hl008'))).toBe(first)
  })

  it('say of each paper that is needed whence it comes and whether it may come later', async () => {
    await using house = await openHouse(quiet)
    const { clerk, windowId } = await openWindow(house)
    const { materials } = await itemAt(house, 'C05-1')
    const later = materials.find(({ toleranceAllowed }) => toleranceAllowed)?.name ?? ''
    const asked = materials.find(({ toleranceAllowed, source }) => !toleranceAllowed && source === 'SELF')
    const marks = materials.map(({ name }) => {
      const state = name === later ? 'TOLERATED' : name === asked?.name ? 'MISSING' : 'RECEIVED'
      return { name, state }
    })
    const more = { accept: false, materials: marks, toleratedUntil: '2026-12-01' }
    const { id } = await receive(house, clerk, { windowId, code: 'C05-1', more })
    const { text } = await clerk.ask('GET', `/cases/${id}/papers/one-time-notice`)
    expect(marked(text, later)).toMatch(/容缺后补.* · 可容缺/)
    expect(marked(text, asked?.name ?? '')).toContain('缺 · 申请人自备')
  })

  it('name people in full for staff who may see the case, and for nobody else', async () => {
    await using house = await openHouse(quiet)
    const { clerk, sheet } = await requested(house)
    expect(sheet.papers).toEqual(['supplement', 'one-time-notice'])
    const path = `/cases/${sheet.id}/papers/supplement?size=80mm`
    const { text: paper } = await clerk.ask('GET', path)
    expect(paper).toContain('演示甲')
    expect(paper).toContain(sheet.supplementCode.slice(0, 4))
    const stranger = await house.loginAs('hl020')
    expect((await stranger.ask('GET', path)).body.code).toBe('case-other-department')
    expect((await house.anyone.ask('GET', path)).status).toBe(401)
    expect((await clerk.ask('GET', `/cases/${sheet.id}/papers/acceptance`)).body.code).toBe('case-state')
  })

  it('who printed which paper of which case stands in the log, and nobody who was refused it', async () => {
    await using house = await openHouse(quiet)
    const { clerk, sheet } = await requested(house)
    await clerk.ask('GET', `/cases/${sheet.id}/papers/supplement?size=80mm`)
    await clerk.ask('GET', `/cases/${sheet.id}/papers/acceptance`)
    const stranger = await house.loginAs('hl020')
    await stranger.ask('GET', `/cases/${sheet.id}/papers/supplement`)
    const auditor = await house.loginAs('hl039')
    const { entries } = await auditor.get(`/api/halls/${house.hallId}/log?kind=CASE`)
    const printed = entries.filter(({ what }: { what: string }) => what.startsWith('打印'))
    expect(printed).toMatchObject([{ what: `打印第${sheet.id}件办件的补正材料通知书` }])
    expect(printed[0].who).toContain('HL008')
  })
})
