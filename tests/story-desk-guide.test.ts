import { describe, expect, it } from 'vitest'
import { logIn, pressSpace, ready } from './harness/at-console.ts'
import { choose, logInAtDesk, openHelpDesk } from './harness/at-help-desk.ts'
import { itemAt } from './harness/at-cases.ts'
import { barriers } from './harness/axe.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse } from './harness/house.ts'

const licence = '食品（含保健食品）经营许可核发'

describe('whoever asks how a matter goes', { timeout: 120_000 }, () => {
  it('is shown its guide at the help desk, and heard there when it did not go well', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const { id, name } = await itemAt(house, 'C05-1')
    const desk = await openHelpDesk(screens, house)
    await logInAtDesk(desk, 'hl006')
    await part(desk, 'tab', { page: 'guide' }).click()
    const search = desk.locator('tx-guide-page').getByTestId('service-search')
    await search.fill(licence)
    await desk.keyboard.press('Enter')
    const link = part(desk, 'guide-link').filter({ hasText: name })
    await link.waitFor()
    await picture(desk, 'desk-guide-item')
    expect(await barriers(desk)).toEqual([])
    const opening = desk.context().waitForEvent('page')
    await link.click()
    const guide = await opening
    await guide.getByRole('heading', { name }).first().waitFor()
    expect(new URL(guide.url()).pathname).toBe(`/guide/item/${id}`)
    await guide.close()

    await part(desk, 'tab', { page: 'complaint' }).click()
    // Whoever stands at the desk was not on the telephone.
    await part(desk, 'channel', { value: 'WINDOW' }).locator('input:checked').waitFor({ state: 'attached' })
    await choose(desk, 'reason', 'MATERIALS')
    // What is typed stays where it is typed: the search field does not take it.
    await part(desk, 'text').fill('窗口两次要求不同的材料。')
    await desk.keyboard.type('请核查。')
    expect(await part(desk, 'text').inputValue()).toBe('窗口两次要求不同的材料。请核查。')
    await picture(desk, 'desk-complaint')
    expect(await barriers(desk)).toEqual([])
    await part(desk, 'register').press('Enter')
    await part(desk, 'registered').waitFor()
    await picture(desk, 'desk-complaint-registered')
    const no = await part(desk, 'registered').getAttribute('data-no')
    const director = await house.loginAs('hl001')
    const listed = await director.list(`/api/halls/${house.hallId}/complaints`)
    expect(listed.map(({ complaintNo }: { complaintNo: string }) => complaintNo)).toEqual([no])
  })

  it('is told at the window, which finds the item by its sounds', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const { id } = await itemAt(house, 'C05-1')
    const desk = await screens.open(`${house.url}/console`, 'desk', { expects: [/^401 GET \/api\/me$/] })
    await logIn(desk, 'hl012')
    await pressSpace(desk, 'open')
    await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
      serviceTypeId: house.serviceTypeId(licence),
    })
    await pressSpace(desk, 'call-next')
    await pressSpace(desk, 'start')
    await ready(desk, 'finish')
    await desk.keyboard.press('d')
    await part(desk, 'again').press('Enter')
    for (const typed of ['jyxkh', 'shipinhanbaojianshipin', '食品']) {
      await part(desk, 'item-search').fill(typed)
      await part(desk, 'item-option', { name: licence }).waitFor()
    }
    await part(desk, 'item-search').fill('spjyhx')
    await part(desk, 'item-option').first().waitFor({ state: 'detached' })
    await part(desk, 'item-search').fill('sphbjsp')
    await picture(desk, 'case-pick-by-sounds')
    await desk.keyboard.press('Enter')
    await part(desk, 'reception-name').waitFor()
    expect(await part(desk, 'guide-link').getAttribute('href')).toBe(`/guide/item/${id}`)
    await picture(desk, 'case-reception-guide')
    expect(await barriers(desk)).toEqual([])
  })
})
