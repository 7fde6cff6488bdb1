import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Endpoint, Endpoints } from '../contract/endpoints.ts'
import { phoneMark } from './bench-hall.ts'
import type { HallServer } from './hall-server.ts'

/** The hall at work: who sits where, and what numbers are taken for. */
export type Crew = {
  hallId: number
  windows: { windowId: number; cookie: string }[]
  /** Service types anybody may take a number for, and those that demand a telephone number. */
  plainServiceIds: number[]
  phoneServiceIds: number[]
}

/** Logs in everybody who serves and opens every window. */
export async function openWindows({ port, dataDir }: HallServer): Promise<Crew> {
  const { answer: halls } = await ask<'GET /api/halls'>(port, '/api/halls')
  const hallId = halls[0]?.id ?? 0
  const { answer: catalogue } = await ask<'GET /api/halls/:hallId/catalogue'>(
    port,
    `/api/halls/${hallId}/catalogue`,
  )
  const windows: Crew['windows'] = []
  for (const { account, password } of await windowStaff(dataDir)) {
    const login = await ask<'POST /api/login'>(port, '/api/login', { account, password })
    const windowId = login.answer.openableWindows[0]?.windowId ?? 0
    const open = { commandId: `open-${account}-${Date.now()}` }
    await ask<'POST /api/windows/:windowId/open'>(port, `/api/windows/${windowId}/open`, open, login.cookie)
    windows.push({ windowId, cookie: login.cookie })
  }
  const { serviceTypes } = catalogue
  const idsOf = (withPhone: boolean) =>
    serviceTypes.filter(({ name }) => name.includes(phoneMark) === withPhone).map(({ id }) => id)
  return { hallId, windows, plainServiceIds: idsOf(false), phoneServiceIds: idsOf(true) }
}

async function windowStaff(dataDir: string): Promise<{ account: string; password: string }[]> {
  const text = await readFile(join(dataDir, 'first-passwords.txt'), 'utf8')
  const rows = text.split('\n').map((line) => line.split('\t'))
  return rows.flatMap(([account, password, role]) =>
    account && password && role === 'WINDOW_STAFF' ? [{ account, password }] : [],
  )
}

type Asked<E extends Endpoint> = { answer: Endpoints[E]['answer']; cookie: string }

/** One request off the clock. Anything but success ends the benchmark. */
async function ask<E extends Endpoint>(
  port: number,
  path: string,
  body?: Endpoints[E]['body'],
  cookie = '',
): Promise<Asked<E>> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: body ? { 'content-type': 'application/json', cookie } : {},
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`)
  const answer: Endpoints[E]['answer'] = JSON.parse(text)
  return { answer, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}
