import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { chromiumPath } from './chromium.ts'

const quietStart =
  '--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync ' +
  // As the browsers of a hall are started: sound without a touch, paper without a question.
  '--no-first-run --autoplay-policy=no-user-gesture-required --kiosk-printing'

/** Below the limit of a test, so that a story that stands still says where. */
const patienceMs = 20_000

/** The glass of each kind of screen. */
const devices = {
  desk: { viewport: { width: 1366, height: 768 } },
  wall: { viewport: { width: 1920, height: 1080 } },
  kiosk: { viewport: { width: 1080, height: 1920 }, hasTouch: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
} satisfies Record<string, BrowserContextOptions>

export type Device = keyof typeof devices

export type OpenOptions = {
  /** What this story brings about on purpose, as it reads in a complaint: `401 GET /api/me`. */
  expects?: RegExp[]
  /** What deviates from the usual glass. */
  glass?: BrowserContextOptions
  /** Done to the page before it loads. */
  before?: (page: Page) => Promise<unknown>
}

/** Screens in a real browser. Whatever any of them complains of fails the story when it ends. */
export type Screens = {
  /** A device of its own, with its own storage and network, at this address. */
  open: (address: string, device: Device, options?: OpenOptions) => Promise<Page>
  [Symbol.asyncDispose]: () => Promise<void>
}

// One Chromium for all stories of a test process, with which it ends; each story gets fresh devices in it.
let launched: Promise<Browser> | null = null

export async function openBrowser(): Promise<Screens> {
  const browser = await presentBrowser()
  const complaints: string[] = []
  const pages: Page[] = []
  return {
    async open(address, device, { expects = [], glass = {}, before } = {}) {
      const context = await browser.newContext({ locale: 'zh-CN', ...devices[device], ...glass })
      context.setDefaultTimeout(patienceMs)
      const page = await context.newPage()
      pages.push(page)
      listen(page, (complaint) => {
        const isExpected = expects.some((pattern) => pattern.test(complaint))
        if (!isExpected) complaints.push(`${new URL(address).pathname}: ${complaint}`)
      })
      await before?.(page)
      await page.goto(address, { waitUntil: 'domcontentloaded' })
      return page
    },
    async [Symbol.asyncDispose]() {
      for (const page of pages) {
        page.removeAllListeners()
        await page.context().close()
      }
      expect(complaints).toEqual([])
    },
  }
}

async function presentBrowser(): Promise<Browser> {
  launched ??= launch()
  const browser = await launched
  if (browser.isConnected()) return browser
  launched = launch()
  return launched
}

async function launch(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('no chromium: run node tests/harness/prerequisites.ts')
  return chromium.launch({ executablePath, args: quietStart.split(' ') })
}

function listen(page: Page, complain: (complaint: string) => void): void {
  page.on('pageerror', (error) => complain(error.stack ?? error.message))
  page.on('console', (message) => {
    // Chromium's own line about a bad answer does not name it; the answer itself is judged below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complain(message.text())
  })
  page.on('request', (request) => {
    if (request.url().startsWith('http') && namesSomebody(request.url()))
      complain(`a person in an address: ${nameOf(request)}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) complain(`${response.status()} ${nameOf(response.request())}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A page that leaves takes its open questions with it.
    if (reason !== 'net::ERR_ABORTED') complain(`${reason} ${nameOf(request)}`)
  })
}

/** A mobile number, an ID number, or a name as the demo and the tests give it. */
const namesSomebody = (address: string): boolean =>
  /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dX](?![\dX])|演示/.test(decodeURIComponent(address))

const nameOf = (request: { method: () => string; url: () => string }): string =>
  `${request.method()} ${new URL(request.url()).pathname}`

/** The part of a screen with this test id and these data: `part(wall, 'call-row', { ticketNo: 'A001' })`. */
export function part(page: Page, testId: string, data: Record<string, string | number> = {}): Locator {
  const wanted = Object.entries({ testid: testId, ...data }).map(([name, value]) => {
    const attribute = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    return `[data-${attribute}="${value}"]`
  })
  return page.locator(wanted.join(''))
}

/** Keeps a picture of a screen when PICTURES names a folder: for people who want to look. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}
