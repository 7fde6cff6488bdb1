import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { Caller, newCommandId } from './harness/caller.ts'
import { freePort, startProcess, throwAwayDir, untilReady, type ServerProcess } from './harness/process.ts'

const monday = '2026-11-23T09:00:00+08:00 x1'

/** Takes a number; asked again with the same command id it is the same number. */
async function takeNumber({ url }: ServerProcess, commandId = newCommandId()): Promise<string> {
  const citizen = new Caller(url)
  const { serviceTypes } = await citizen.get('/api/halls/1/catalogue')
  const consult = serviceTypes.find((type: { name: string }) => type.name === '咨询')
  return (await citizen.do('/api/halls/1/tickets', { commandId, serviceTypeId: consult.id })).ticketNo
}

/** The number a kiosk gets that asks until somebody answers. */
async function takePatiently(server: ServerProcess): Promise<string> {
  const commandId = newCommandId()
  return vi.waitFor(() => takeNumber(server, commandId), { timeout: 60_000, interval: 200 })
}

describe('the process', { timeout: 120_000 }, () => {
  it('starts a living hall on an empty directory, keeps every row, and ends within five seconds', async () => {
    using data = throwAwayDir()
    const settings = { DATA_DIR: data.dir, PORT: await freePort(), DEMO_CLOCK: monday }
    const first = startProcess(settings)
    await untilReady(first)
    expect(await takeNumber(first)).toBe('A001')
    const passwords = join(data.dir, 'first-passwords.txt')
    expect(statSync(passwords).mode & 0o777).toBe(0o600)
    expect(statSync(join(data.dir, 'secrets.json')).mode & 0o777).toBe(0o600)
    const password = /^hl008\t(\S+)/m.exec(readFileSync(passwords, 'utf8'))?.[1]
    // What a process prints arrives a little after what it answers.
    await expect.poll(() => first.output()).toContain(password)
    // Whoever needs longer than its five seconds ends with 1.
    expect(await first.end('SIGTERM')).toBe(0)

    const second = startProcess(settings)
    await untilReady(second)
    expect(await takeNumber(second)).toBe('A002')
    expect(second.output()).not.toContain(password)
    await second.end('SIGTERM')
  })

  it('recovers by itself after a kill -9 of the server, and of its database', async () => {
    using data = throwAwayDir()
    const settings = { DATA_DIR: data.dir, PORT: await freePort(), DEMO_CLOCK: monday }
    const first = startProcess(settings)
    await untilReady(first)
    await takeNumber(first)
    await first.end('SIGKILL')
    const second = startProcess(settings)
    await untilReady(second)
    expect(await takeNumber(second)).toBe('A002')
    const [postmaster] = readFileSync(join(data.dir, 'postgres/postmaster.pid'), 'utf8').split('\n')
    process.kill(Number(postmaster), 'SIGKILL')
    expect(await takePatiently(second)).toBe('A003')
    process.kill(
      Number(readFileSync(join(data.dir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGKILL',
    )
    await second.end('SIGKILL')
    const third = startProcess(settings)
    await untilReady(third)
    expect(await takeNumber(third)).toBe('A004')
    await third.end('SIGTERM')
  })

  it('stays open when its database is killed in the moment it opens', async () => {
    using data = throwAwayDir()
    await using server = startProcess({ DATA_DIR: data.dir, PORT: await freePort(), DEMO_CLOCK: monday })
    const isListening = () => fetch(`${server.url}/healthz`)
    await vi.waitFor(isListening, { timeout: 60_000, interval: 5 })
    const [postmaster] = readFileSync(join(data.dir, 'postgres/postmaster.pid'), 'utf8').split('\n')
    process.kill(Number(postmaster), 'SIGKILL')
    expect(await takePatiently(server)).toBe('A001')
    // The first passwords are told all the same.
    expect(server.output()).toContain('First passwords')
  })

  it('says in one sentence why it does not start, and ends', async () => {
    using data = throwAwayDir()
    using other = throwAwayDir()
    const port = await freePort()
    const running = startProcess({ DATA_DIR: data.dir, PORT: port })
    await untilReady(running)
    const refusals = [
      { settings: { DATA_DIR: data.dir, PORT: await freePort() }, says: /Another Tingxu is already running/ },
      { settings: { DATA_DIR: other.dir, PORT: port }, says: /Port \d+ is taken/ },
      { settings: { DATA_DIR: other.dir, PORT: 'eighty' }, says: /PORT=eighty is not usable/ },
      {
        settings: { DATA_DIR: other.dir, PORT: port, DEMO_CLOCK: 'tomorrow' },
        says: /DEMO_CLOCK=tomorrow is not usable/,
      },
      {
        settings: { DATA_DIR: other.dir, PORT: port, DATABASE_URL: 'mysql://x' },
        says: /DATABASE_URL=.* is not usable/,
      },
      {
        settings: { DATA_DIR: other.dir, PORT: port, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
        says: /The database .*does not answer/,
      },
    ]
    for (const { settings, says } of refusals) {
      const refused = startProcess(settings)
      expect(await refused.ended).toBe(1)
      expect(refused.output()).toMatch(says)
      expect(refused.output().trim()).not.toContain('\n')
    }
    await running.end('SIGTERM')
  })

  it('refuses demo time on a database that was used in earnest, and the reverse', async () => {
    using data = throwAwayDir()
    const settings = { DATA_DIR: data.dir, PORT: await freePort() }
    const demo = startProcess({ ...settings, DEMO_CLOCK: monday })
    await untilReady(demo)
    await takeNumber(demo)
    await demo.end('SIGTERM')
    const earnest = startProcess(settings)
    expect(await earnest.ended).toBe(1)
    expect(earnest.output()).toContain('holds a demonstration')
  })

  it('answers requests in flight when it is told to stop', async () => {
    using data = throwAwayDir()
    const server = startProcess({ DATA_DIR: data.dir, PORT: await freePort(), DEMO_CLOCK: monday })
    await untilReady(server)
    const citizen = new Caller(server.url)
    const { serviceTypes } = await citizen.get('/api/halls/1/catalogue')
    const consult = serviceTypes.find((type: { name: string }) => type.name === '咨询')
    const takes = Array.from({ length: 30 }, () =>
      citizen.command('/api/halls/1/tickets', { serviceTypeId: consult.id }),
    )
    await takes[0]
    const [answers, ended] = await Promise.all([Promise.allSettled(takes), server.end('SIGTERM')])
    const taken = answers.filter((answer) => answer.status === 'fulfilled' && answer.value.status === 200)
    expect(taken.length).toBeGreaterThan(0)
    // Who came only after the order to stop is told so, or finds nobody.
    const polite = new Set([200, 503])
    expect(answers.every((answer) => answer.status === 'rejected' || polite.has(answer.value.status))).toBe(
      true,
    )
    expect(ended).toBe(0)
  })
})
