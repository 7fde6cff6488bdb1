import { readFile } from 'node:fs/promises'
import type { Me } from '../contract/staff.ts'
import type { HallClient } from './hall-client.ts'

/** An account as the hall's first start wrote it down. */
export type Account = { account: string; password: string; role: string; hall: string }

/** Somebody who works in the hall, logged in. */
export type Person = { client: HallClient; me: Me }

/** A window that serves queues, and by whom. */
export type StaffedWindow = {
  windowId: number
  no: string
  queueIds: ReadonlySet<number>
  staysOverLunch: boolean
}

/** Reads first-passwords.txt: account, password, role, hall and name, separated by tabs. */
export async function readAccounts(file: string): Promise<Account[]> {
  const text = await readFile(file, 'utf8')
  return text.split('\n').flatMap((line) => {
    const [account = '', password = '', role = '', hall = ''] = line.split('\t')
    const isHeader = account === 'account' && password === 'password'
    return hall === '' || isHeader ? [] : [{ account, password, role, hall }]
  })
}

/** Logs everybody of a hall in. */
export async function logIn(accounts: Account[], newClient: () => HallClient): Promise<Person[]> {
  return Promise.all(
    accounts.map(async ({ account, password }) => {
      const client = newClient()
      return { client, me: await client.request('POST /api/login', {}, { account, password }) }
    }),
  )
}

/** The windows that have queues, as those see them who may sit there. */
export async function windowsAtWork(people: Person[]): Promise<StaffedWindow[]> {
  const visitors = new Map(
    people.flatMap((person) => person.me.openableWindows.map(({ windowId }) => [windowId, person] as const)),
  )
  const views = await Promise.all(
    [...visitors].map(([windowId, { client }]) =>
      client.request('GET /api/windows/:windowId', { windowId }, null),
    ),
  )
  const working = views
    .filter(({ queues }) => queues.length > 0)
    .toSorted((a, b) => Number(a.no) - Number(b.no))
  // Who is on duty over lunch does not stand on the wire; in the demo halls it is the first of these.
  const lunchDuty = working.find(({ kind }) => kind === 'COMPREHENSIVE')
  return working.map(({ windowId, no, queues }) => ({
    windowId,
    no,
    queueIds: new Set(queues.map(({ queueId }) => queueId)),
    staysOverLunch: windowId === lunchDuty?.windowId,
  }))
}

/**
 * Seats one person at each window, at as many windows as possible: who may sit at several makes room for who may sit
 * at one only (maximum matching by augmenting paths). Earlier people and earlier windows come first.
 */
export function seat(windowIds: number[], people: Person[]): Map<number, Person> {
  const seats = new Map<number, Person>()

  function find(windowId: number, asked: Set<Person>): boolean {
    const candidates = people.filter((person) => maySit(person, windowId))
    const seated = new Set(seats.values())
    const free = candidates.find((person) => !seated.has(person))
    const moving = free ?? candidates.find((person) => !asked.has(person) && canMove(person, asked))
    if (moving) seats.set(windowId, moving)
    return moving !== undefined
  }

  function canMove(person: Person, asked: Set<Person>): boolean {
    const held = [...seats].find(([, sitting]) => sitting === person)?.[0]
    return held !== undefined && find(held, asked.add(person))
  }

  for (const windowId of windowIds) find(windowId, new Set())
  return seats
}

export const maySit = ({ me }: Person, windowId: number): boolean =>
  me.openableWindows.some((window) => window.windowId === windowId)
