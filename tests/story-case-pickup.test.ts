import { expect, it } from 'vitest'
import { person, receive } from './harness/at-cases.ts'
import { logIn, pressSpace, ready } from './harness/at-console.ts'
import { barriers } from './harness/axe.ts'
import { openWindow } from './harness/at-window.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse } from './harness/house.ts'

const glass = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const

it(
  'what is fetched with a number is found from that number, handed over, and a service of its case',
  { timeout: 120_000 },
  async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const { clerk, windowId } = await openWindow(house)
    const { id, projectNo } = await receive(house, clerk, { windowId, code: 'A02-1' })
    const other = await receive(house, clerk, { windowId, code: 'A02-1' })
    const approval = { type: 'DECIDE', isApproved: true, words: '' }
    for (const caseId of [id, other.id]) await clerk.do(`/api/cases/${caseId}/steps`, approval)

    await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
      serviceTypeId: house.serviceTypeId('领证'),
    })
    const expects = [/^401 GET \/api\/me$/]
    const desk = await screens.open(`${house.url}/console`, 'desk', { expects, glass })
    await logIn(desk, 'hl024')
    await pressSpace(desk, 'open')
    await pressSpace(desk, 'call-next')
    await pressSpace(desk, 'start')
    await ready(desk, 'finish')
    await desk.keyboard.press('d')
    await part(desk, 'find-case').press('Enter')
    await part(desk, 'case-search').fill('410902000000000000000')
    await part(desk, 'case-search').press('Enter')
    await part(desk, 'case-none').waitFor()
    await part(desk, 'case-search').fill(person.idNo)
    await part(desk, 'case-search').press('Enter')
    await part(desk, 'found-case', { no: projectNo }).waitFor()
    expect(await part(desk, 'found-case').count()).toBe(2)
    await picture(desk, 'case-finder')
    expect(await barriers(desk)).toEqual([])
    await part(desk, 'case-search').fill(projectNo)
    await part(desk, 'case-search').press('Enter')
    await part(desk, 'act', { act: 'ISSUE' }).waitFor()
    await picture(desk, 'case-found')
    expect(await barriers(desk)).toEqual([])
    await part(desk, 'act', { act: 'ISSUE' }).press('Enter')
    await part(desk, 'words').fill('申请人本人领取')
    await part(desk, 'submit').press('Enter')
    await part(desk, 'standing', { status: 'ISSUED' }).waitFor()
    await part(desk, 'service', { no: 1 }).waitFor()
  },
)
