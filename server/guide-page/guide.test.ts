import { describe, expect, it } from 'vitest'
import { openHouse } from '../../tests/harness/house.ts'

describe('the page behind a window’s QR', () => {
  it('names the window’s services and what to bring, and belongs to one window', async () => {
    await using house = await openHouse()
    const board = await house.anyone.get(`/api/halls/${house.hallId}/board`)
    const window12 = board.windows.find((window: { no: string }) => window.no === '12')
    const sign = await house.anyone.get(`/api/windows/${window12.id}/sign`)
    const page = await house.anyone.ask('GET', new URL(sign.guideUrl).pathname)
    expect(page.status).toBe(200)
    expect(page.text).toContain('12号窗口办理事项')
    expect(page.text).toContain('居民身份证')
    expect(page.text).toContain('<li>')
    expect((await house.anyone.ask('GET', '/guide/999999')).body.code).toBe('window-unknown')
  })
})
