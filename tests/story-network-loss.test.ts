import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { AnnouncementEntry } from '../contract/announcements.ts'
import type { Board } from '../contract/board.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { layCable } from './harness/cable.ts'
import { Caller } from './harness/caller.ts'
import { openHouse } from './harness/house.ts'
import { freePort, startProcess, throwAwayDir, untilReady } from './harness/process.ts'
import { runningClock } from './harness/running-clock.ts'

const hurriedVoice = { VOICE_COMMAND: 'espeak-ng -v cmn -s 450 -w {file} {text}' }
/** What the browser says of a network that is not there. */
const lostNetwork = [/WebSocket connection to/, /^net::ERR_(CONNECTION|EMPTY_RESPONSE|SOCKET)/]

/** The pieces of the typeface with which these words are written have been fetched. */
const canWrite = (screen: Page, words: string) =>
  screen.waitForFunction((text) => document.fonts.check('1em "Noto Sans SC Variable"', text), words)

async function callNext(clerk: Caller, windowId: number): Promise<{ id: number; ticketNo: string }> {
  return (await clerk.do(`/api/windows/${windowId}/call-next`)).current
}

async function serve(clerk: Caller, ticketId: number): Promise<void> {
  await clerk.do(`/api/tickets/${ticketId}/start`)
  await clerk.do(`/api/tickets/${ticketId}/finish`, { outcome: 'CONSULT' })
}

async function openFirstWindow(clerk: Caller): Promise<number> {
  const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
  await clerk.do(`/api/windows/${windowId}/open`)
  return windowId
}

type Glass = { calls: string[]; waiting: string[] }

/** What a wall shows: its calls from the newest on, and the page of queues that has its turn. */
async function shownOn(wall: Page): Promise<Glass> {
  const calls = wall
    .getByTestId('call-row')
    .evaluateAll((rows) =>
      rows.map((row) => `${row.getAttribute('data-ticket-no')} ${row.getAttribute('data-window-no')}`),
    )
  const waiting = wall
    .getByTestId('queue-waiting')
    .evaluateAll((queues) => queues.map(({ textContent }) => (textContent ?? '').replaceAll(/\s/g, '')))
  return { calls: await calls, waiting: await waiting }
}

/** What it should show, by the board the server gives. */
function truthOf({ calls, windows, queues }: Board): Glass {
  const noOf = new Map(windows.map(({ id, no }) => [id, no]))
  return {
    calls: calls.map(({ ticketNo, windowId }) => `${ticketNo} ${noOf.get(windowId)}`),
    waiting: queues.map(({ prefix, name, waiting }) => `${prefix}${name}${waiting}人`),
  }
}

async function expectTruth(wall: Page, board: Board): Promise<void> {
  const shown = await shownOn(wall)
  const truth = truthOf(board)
  expect(shown.calls).toEqual(truth.calls)
  expect(truth.waiting).toEqual(expect.arrayContaining(shown.waiting))
  expect(shown.waiting.length).toBeGreaterThan(0)
}

describe('the network', { timeout: 90_000 }, () => {
  it('is lost for three calls: the wall says so, then shows the truth and speaks none of them', async () => {
    await using house = await openHouse({ clock: runningClock(), settings: hurriedVoice })
    await using cable = await layCable(house.url)
    await using screens = await openBrowser()
    const board = (): Promise<Board> => house.anyone.get(`/api/halls/${house.hallId}/board`)
    const announcements = (): Promise<AnnouncementEntry[]> =>
      house.anyone.get(`/api/halls/${house.hallId}/announcements`)
    const clerk = await house.loginAs('hl008')
    const windowId = await openFirstWindow(clerk)
    for (let n = 0; n < 5; n += 1) {
      await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
        serviceTypeId: house.serviceTypeId('咨询'),
      })
    }
    const wall = await screens.open(`${cable.url}/wall?hall=PYHL`, 'wall', { expects: lostNetwork })
    await wall.getByText('共 5 人').waitFor()
    await canWrite(wall, '数据更新于 0123456789:')

    cable.cut()
    for (const ticketNo of ['A001', 'A002', 'A003']) {
      const called = await callNext(clerk, windowId)
      expect(called.ticketNo).toBe(ticketNo)
      if (ticketNo !== 'A003') await serve(clerk, called.id)
    }
    await part(wall, 'cut-off')
      .getByText(/数据更新于 09:\d\d/)
      .waitFor({ timeout: 20_000 })
    await wall.getByText('共 5 人').waitFor()

    const linked = wall.waitForEvent('websocket', { timeout: 20_000 })
    cable.mend()
    await (await linked).waitForEvent('framereceived')
    await part(wall, 'latest-call', { ticketNo: 'A003', speaking: 'false' }).waitFor()
    await part(wall, 'cut-off').waitFor({ state: 'detached' })
    await expectTruth(wall, await board())
    await picture(wall, 'loss-wall-back')

    // The next call is news again and is spoken; of the three, none was and none will be.
    await serve(clerk, (await clerk.get(`/api/windows/${windowId}`)).current.id)
    const { ticketNo: next } = await callNext(clerk, windowId)
    await part(wall, 'latest-call', { ticketNo: next, speaking: 'true' }).waitFor()
    await part(wall, 'latest-call', { ticketNo: next, speaking: 'false' }).waitFor({ timeout: 20_000 })
    await expect.poll(announcements).toHaveLength(4)
    expect((await announcements()).map(({ ticketNo, spokenBy }) => `${ticketNo} ${spokenBy}`)).toEqual([
      `${next} SERVER_VOICE`,
      'A003 DROPPED_STALE',
      'A002 DROPPED_STALE',
      'A001 DROPPED_STALE',
    ])
    const spoken = (await announcements()).filter(({ spokenAt }) => spokenAt !== null)
    expect(spoken.map(({ ticketNo }) => ticketNo)).toEqual([next])
  })

  it('loses the server itself: wall and kiosk come back to the truth by themselves when it does', async () => {
    await using screens = await openBrowser()
    using data = throwAwayDir()
    const settings = { DATA_DIR: data.dir, PORT: await freePort() }
    await using first = startProcess({ ...settings, DEMO_CLOCK: '2026-11-23T09:15:00+08:00' })
    await untilReady(first)
    const [wall, kiosk] = await Promise.all([
      screens.open(`${first.url}/wall?hall=PYHL`, 'wall', { expects: lostNetwork }),
      screens.open(`${first.url}/kiosk?hall=PYHL&print=off`, 'kiosk', { expects: lostNetwork }),
    ])
    await wall.getByText('共 0 人').waitFor()
    await part(kiosk, 'service-card').first().waitFor()

    await first.end('SIGKILL')
    await part(wall, 'cut-off').waitFor()
    await part(kiosk, 'out-of-service').getByText('请到其他取号机或咨询台').waitFor()
    await picture(kiosk, 'loss-kiosk-out-of-service')

    await using second = startProcess({ ...settings, DEMO_CLOCK: '2026-11-23T09:25:00+08:00' })
    await untilReady(second)
    const clerk = new Caller(second.url)
    const password = /^hl008\t(\S+)/m.exec(readFileSync(join(data.dir, 'first-passwords.txt'), 'utf8'))?.[1]
    await clerk.post('/api/login', { account: 'hl008', password })
    const windowId = await openFirstWindow(clerk)
    const { serviceTypes } = await clerk.get('/api/halls/1/catalogue')
    const consult = serviceTypes.find(({ name }: { name: string }) => name === '咨询')
    const citizen = new Caller(second.url)
    for (let n = 0; n < 2; n += 1) await citizen.do('/api/halls/1/tickets', { serviceTypeId: consult.id })
    const { ticketNo } = await callNext(clerk, windowId)
    await part(wall, 'latest-call', { ticketNo }).waitFor()
    await part(wall, 'cut-off').waitFor({ state: 'detached' })
    await expectTruth(wall, await clerk.get('/api/halls/1/board'))
    await part(kiosk, 'service-card').first().waitFor()
    await part(kiosk, 'out-of-service').waitFor({ state: 'detached' })
  })
})
