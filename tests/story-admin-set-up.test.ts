import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { barriers } from './harness/axe.ts'
import { openBrowser, part, picture, type Screens } from './harness/browser.ts'
import { testPassword } from './harness/database-server.ts'
import { openHouse, type House } from './harness/house.ts'

const notLoggedIn = /^401 GET \/api\/me$/

/** The administration as this account sees it, at this page. */
async function openAdmin(
  { screens, house }: { screens: Screens; house: House },
  page: string,
  account = 'hl037',
): Promise<Page> {
  const admin = await screens.open(`${house.url}/admin#${page}`, 'desk', {
    expects: [notLoggedIn, /^409 POST .*\/setup\/(preview|change)$/],
    glass: { viewport: { width: 1440, height: 900 } },
  })
  admin.on('dialog', (dialog) => void dialog.accept())
  await part(admin, 'login-account').fill(account)
  await part(admin, 'login-password').fill(testPassword)
  await part(admin, 'login-submit').click()
  return admin
}

/** Goes to a sheet, or to a row of it, as the address names it. */
async function goTo(admin: Page, place: string): Promise<void> {
  await admin.evaluate((hash) => {
    location.hash = hash
  }, place)
}

const cell = (admin: Page, name: string) => admin.locator(`#cell-${name}`)

async function save(admin: Page): Promise<void> {
  await part(admin, 'review').click()
  await part(admin, 'no-mistakes').waitFor()
  await part(admin, 'save').click()
  await admin.getByText('已保存，立即生效。').waitFor()
}

describe('setting up a hall', { timeout: 120_000 }, () => {
  it('a window, what it calls and the hours are changed, looked at and in force on every screen at once', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
      serviceTypeId: house.serviceTypeId('开办餐馆、饭店'),
      holder: { name: '演示某', phone: '13800000001' },
    })
    const clerk = await house.loginAs('hl010')
    const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
    await clerk.do(`/api/windows/${windowId}/open`)
    await clerk.do(`/api/windows/${windowId}/call-next`)
    const wall = await screens.open(`${house.url}/wall?hall=PYHL&sound=off`, 'wall')
    await part(wall, 'call-row').getByText('一件事窗口').waitFor({ state: 'attached' })
    const kiosk = await screens.open(`${house.url}/kiosk?hall=PYHL&print=off`, 'kiosk')
    await part(kiosk, 'service-card', { serviceName: '公司登记' }).first().waitFor()
    const desk = await screens.open(`${house.url}/console`, 'desk', { expects: [notLoggedIn] })
    await part(desk, 'login-account').fill('hl010')
    await part(desk, 'login-password').fill(testPassword)
    await part(desk, 'login-submit').click()
    await desk.getByText('一件事窗口 · 一楼A区').waitFor()

    const admin = await openAdmin({ screens, house }, 'setup')
    await part(admin, 'sheet', { name: 'windows' }).click()
    await part(admin, 'row-search').fill('一件事')
    await part(admin, 'sheet-row', { key: '3' }).click()
    await cell(admin, 'name').fill('企业开办')
    await part(admin, 'public-view').getByText('3号窗口 · 企业开办 · 一楼A区').waitFor()
    const binding = part(admin, 'binding', { key: 'A' })
    await binding.getByRole('checkbox').check()
    await binding.getByRole('textbox').fill('10')
    await goTo(admin, 'setup/service-types/C01')
    await cell(admin, 'name').fill('公司设立登记')
    await goTo(admin, 'setup/opening-hours/10-01%2F04-30%2F1%2F14%3A00')
    await cell(admin, 'closes').fill('18:00')
    await part(admin, 'change-alike').click()
    await part(admin, 'draft-bar').getByText('未保存的修改 8 处').waitFor()
    expect(await barriers(admin)).toEqual([])
    await picture(admin, 'set-up-row')

    const asked = admin.waitForEvent('dialog')
    await admin.reload()
    expect((await asked).type()).toBe('beforeunload')
    await part(admin, 'draft-bar').getByText('未保存的修改 8 处').waitFor()
    await part(admin, 'review').click()
    await part(admin, 'no-mistakes').waitFor()
    const changes = await part(admin, 'change').allTextContents()
    const said = changes.map((text) => text.replaceAll(/\s+/g, ' ').trim())
    expect(said[0]).toContain('窗口 · 3号 企业开办 修改 撤销 名称 一件事窗口 → 企业开办')
    expect(said[1]).toContain('3号 企业开办 叫“综合受理” 新增')
    expect(said.find((text) => text.includes('星期一'))).toContain('17:30 → 18:00')
    expect(await barriers(admin)).toEqual([])
    await picture(admin, 'set-up-review')
    await part(admin, 'save').click()
    await admin.getByText('已保存，立即生效。').waitFor()
    expect(await part(admin, 'draft-bar').count()).toBe(0)

    await part(wall, 'call-row').getByText('企业开办').waitFor({ state: 'attached' })
    await desk.getByText('企业开办 · 一楼A区').waitFor()
    await part(kiosk, 'service-card', { serviceName: '公司设立登记' }).first().waitFor()
    const board = await house.anyone.get(`/api/halls/${house.hallId}/board`)
    expect(board.opening.intervals).toContainEqual({ from: '14:00', to: '18:00' })
  })

  it('a mistake is told at its row, and nothing that was typed is lost', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const admin = await openAdmin({ screens, house }, 'setup/queues/N')
    await part(admin, 'remove-row').click()
    await admin.getByText('保存之前都可以撤销').waitFor()
    // The second half of a double click is kept out of a question just opened.
    await admin.waitForTimeout(500)
    await part(admin, 'confirm-remove').click()
    await goTo(admin, 'setup/settings')
    await cell(admin, 'elderAge').fill('六十')
    await part(admin, 'field-mistake').waitFor()
    await part(admin, 'review').click()
    const mistake = part(admin, 'mistakes').getByTestId('remark')
    await mistake.filter({ hasText: '25号' }).waitFor()
    expect(await part(admin, 'save').getAttribute('aria-disabled')).toBe('true')
    expect(await barriers(admin)).toEqual([])
    await picture(admin, 'set-up-mistakes')
    await mistake.filter({ hasText: '业务' }).getByRole('link').click()
    await part(admin, 'row-remarks').getByText('没有这个队列').waitFor()
    // What is to be removed can no longer be chosen.
    expect(await cell(admin, 'queue').locator('option').allTextContents()).not.toContain('农业农村')
    await goTo(admin, 'setup/settings')
    expect(await cell(admin, 'elderAge').inputValue()).toBe('六十')
    await cell(admin, 'elderAge').fill('65')
    await goTo(admin, 'setup/queues/N')
    await part(admin, 'restore-row').click()
    await save(admin)
    const { sheets } = await (await house.loginAs('hl037')).get(`/api/halls/${house.hallId}/setup`)
    expect(JSON.stringify(sheets)).toContain('"elderAge":"65"')
  })

  it('what somebody else saved meanwhile is neither lost nor overwritten unseen', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const first = await openAdmin({ screens, house }, 'setup/windows/4')
    const second = await openAdmin({ screens, house }, 'setup/windows/5')
    await cell(first, 'name').fill('企业变更窗口')
    await cell(second, 'name').fill('企业注销窗口')
    await save(second)
    await part(first, 'review').click()
    await first.getByText('刚才有人修改了大厅设置').waitFor()
    await part(first, 'no-mistakes').waitFor()
    expect(await part(first, 'change').count()).toBe(1)
    await part(first, 'save').click()
    await first.getByText('已保存，立即生效。').waitFor()
    await goTo(first, 'setup/windows')
    await part(first, 'sheet-row', { key: '4' }).getByText('企业变更窗口').waitFor()
    await part(first, 'sheet-row', { key: '5' }).getByText('企业注销窗口').waitFor()
  })

  it('a hall that was exported and comes back as it is changes nothing', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const admin = await openAdmin({ screens, house }, 'setup')
    const coming = admin.waitForEvent('download')
    await part(admin, 'export').click()
    const file = await coming
    expect(file.suggestedFilename()).toMatch(/^PYHL-\d{4}-\d\d-\d\d\.json$/)
    const path = await file.path()
    await part(admin, 'import').setInputFiles(path)
    await part(admin, 'changes').getByText('没有改动').waitFor()
    const text = await readFile(path, 'utf8')
    const changed = { name: 'hall.json', mimeType: 'application/json', buffer: renamed(text) }
    await part(admin, 'leave-review').click()
    await part(admin, 'import').setInputFiles(changed)
    await part(admin, 'change').filter({ hasText: '咨询服务台' }).waitFor()
    await part(admin, 'save').click()
    await admin.getByText('已保存，立即生效。').waitFor()
  })

  it('a manager looks after the notices only, by keyboard, and the walls have them at once', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const admin = await openAdmin({ screens, house }, 'notices', 'hl004')
    await part(admin, 'add-row').click()
    await admin.keyboard.type('停水停电')
    await admin.keyboard.press('Tab')
    await admin.keyboard.type('二楼暂停服务')
    await admin.keyboard.press('Tab')
    await admin.keyboard.type('今天下午二楼检修，请到一楼办理。')
    await admin.keyboard.press('Tab')
    await admin.keyboard.press('Space')
    await part(admin, 'public-view').getByText('停水停电 · 二楼暂停服务').waitFor()
    await part(admin, 'public-view').getByText('请到一楼办理').waitFor()
    expect(await part(admin, 'sheet').count()).toBe(0)
    expect(await part(admin, 'export').count()).toBe(0)
    await save(admin)
    const { notices } = await house.anyone.get(`/api/halls/${house.hallId}/board`)
    expect(notices).toContainEqual(expect.objectContaining({ title: '二楼暂停服务' }))
  })

  it('the holidays of a year are pasted, put right by line, and saved', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const admin = await openAdmin({ screens, house }, 'calendar')
    await part(admin, 'unverified').getByText('2027年').waitFor()
    const text = '# year: 2027\n# source: 演示\n# verified: true\ndate,kind,name\n2027-01-0x,HOLIDAY,元旦'
    await part(admin, 'calendar-text').fill(text)
    await part(admin, 'calendar-preview').click()
    await part(admin, 'calendar-mistakes').getByText('第5行').waitFor()
    expect(await part(admin, 'calendar-text').inputValue()).toBe(text)
    await part(admin, 'calendar-text').fill(text.replace('0x', '01'))
    await part(admin, 'calendar-preview').click()
    await part(admin, 'calendar-year', { year: 2027 }).getByText('1月1日周五').waitFor()
    expect(await barriers(admin)).toEqual([])
    await part(admin, 'calendar-save').click()
    await admin.getByText('2027年的安排已保存并生效。').waitFor()
    expect(await part(admin, 'unverified').count()).toBe(0)
  })

  it('is done on a small screen and at twice the size without anything too wide', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const admin = await openAdmin({ screens, house }, 'setup')
    await part(admin, 'sheet', { name: 'windows' }).waitFor()
    for (const [width, height] of [
      [1024, 768],
      [720, 450],
    ] as const) {
      await admin.setViewportSize({ width, height })
      for (const place of [
        'setup',
        'setup/windows',
        'setup/windows/3',
        'setup/staff/HL008',
        'setup/settings',
      ]) {
        await goTo(admin, place)
        await admin.waitForTimeout(150)
        expect([place, await admin.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
          place,
          width,
        ])
        expect(await barriers(admin)).toEqual([])
      }
      await part(admin, 'sheet-choice').selectOption('queues')
      await part(admin, 'sheet-row', { key: 'A' }).waitFor()
    }
  })
})

const renamed = (text: string): Buffer => Buffer.from(text.replace('0,咨询台,DESK', '0,咨询服务台,DESK'))
