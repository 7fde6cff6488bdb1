import { expect, it } from 'vitest'
import { lookAt, openAdmin } from './harness/at-admin.ts'
import { barriers } from './harness/axe.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse } from './harness/house.ts'

it(
  'the director reads what the hall does not keep, and takes the evidence along',
  { timeout: 120_000 },
  async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const screen = await openAdmin(screens, { url: house.url, account: 'hl001', page: 'self-check' })
    await part(screen, 'finding').first().waitFor()
    const numbers = () =>
      part(screen, 'finding').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-number')))
    expect(await numbers()).toEqual(['R10', 'R12', 'R29', 'R63'])
    await lookAt(screen, 'self-check')

    await part(screen, 'area').selectOption('STAFF')
    expect(await numbers()).toEqual(['R10', 'R12'])
    await part(screen, 'area').selectOption('CASE')
    await screen.getByText('没有发现不符合的项目。').waitFor()
    await screen.locator('[data-testid=tile][data-result=ALL]').click()
    expect((await numbers()).slice(0, 3)).toEqual(['R21', 'R22', 'R23'])
    await lookAt(screen, 'self-check-all')

    const download = screen.waitForEvent('download')
    await part(screen, 'download').click()
    expect((await download).suggestedFilename()).toMatch(/^self-check-\d+-\d{4}-\d\d-\d\d\.csv$/)
  },
)

it(
  'a citizen reads the guide of an item behind the QR of the window, whatever the glass',
  { timeout: 60_000 },
  async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const board = await house.anyone.get(`/api/halls/${house.hallId}/board`)
    const window26 = board.windows.find((window: { no: string }) => window.no === '26')
    const phone = await screens.open(`${house.url}/guide/${window26.id}`, 'phone')
    expect(await barriers(phone)).toEqual([])
    await phone.getByRole('link', { name: /公办养老机构基本服务收费标准审批办事指南/ }).click()
    await phone.getByText('没有逐项列明，窗口不得据此要求材料。').waitFor()
    await picture(phone, 'item-guide')
    expect(await barriers(phone)).toEqual([])
    const [width, glass] = await phone.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(width).toBe(glass)
    await phone.emulateMedia({ media: 'print' })
    expect(await phone.getByRole('img', { name: '本指南的二维码' }).isVisible()).toBe(true)
  },
)
