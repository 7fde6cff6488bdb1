import type { Board } from '../contract/board.ts'
import type { Catalogue, HallSummary, ServiceTypeCard } from '../contract/halls.ts'
import { instantMs } from './day-clock.ts'
import { DayFileRefused, type DayRow } from './day-file.ts'
import { Refusal, type HallClient } from './hall-client.ts'
import { logIn, readAccounts, type Account, type Person } from './staffing.ts'

/** A day that cannot be played in this hall, and why. */
export class PlayRefused extends Error {}

export type StageOrder = {
  passwordsFile: string
  dayFile: string
  /** Absent: the first hall. */
  hallCode?: string | undefined
}

/** The hall as it stands before the day begins, and who works there. */
export type Stage = {
  hall: HallSummary
  hallIds: number[]
  board: Board
  date: string
  opensAtMs: number
  closesAtMs: number
  services: ReadonlyMap<string, ServiceTypeCard>
  people: Person[]
  /** The account of the help desk; null when the hall has none. */
  desk: Person | null
}

/**
 * Looks whether this day can be played in this hall, and logs everybody in.
 * @throws PlayRefused, DayFileRefused
 */
export async function prepareStage(
  order: StageOrder,
  rows: DayRow[],
  newClient: () => HallClient,
): Promise<Stage> {
  const stranger = newClient()
  const halls = await stranger.request('GET /api/halls', {}, null)
  const hall = halls.find(({ code }) => order.hallCode === undefined || code === order.hallCode)
  if (!hall) throw new PlayRefused(`没有代码为“${order.hallCode ?? ''}”的大厅。`)
  const at = { hallId: hall.id }
  const catalogue = await stranger.request('GET /api/halls/:hallId/catalogue', at, null)
  const times = openingTimes(catalogue)
  const services = servicesFor(rows, catalogue, order.dayFile)
  const people = await logIn(await accountsOf(hall, order.passwordsFile), newClient).catch(
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      throw new PlayRefused(`账号文件${order.passwordsFile}：${error.message}`)
    },
  )
  if (people.some(({ me }) => me.mustChangePassword)) throw new PlayRefused(ownPasswords)
  const board = await stranger.request('GET /api/halls/:hallId/board', at, null)
  const desk = people.find(({ me }) => me.role === 'DESK') ?? null
  return { hall, hallIds: halls.map(({ id }) => id), board, ...times, services, people, desk }
}

const ownPasswords =
  '该大厅要求工作人员首次登录时设置自己的密码，模拟器不能代劳：请用DEMO_CLOCK或FIRST_PASSWORDS=keep启动大厅。'

function openingTimes({ opening, clock }: Catalogue): Pick<Stage, 'date' | 'opensAtMs' | 'closesAtMs'> {
  const { date, intervals, closesAt, note } = opening
  const [first] = intervals
  if (!first || !closesAt)
    throw new PlayRefused(`大厅${date}不开放${note ? `（${note}）` : ''}，无法演示这一天。`)
  const closesAtMs = Date.parse(closesAt)
  if (Date.parse(clock.now) >= closesAtMs) throw new PlayRefused(`大厅${date}已经下班，无法演示这一天。`)
  return { date, opensAtMs: instantMs(date, first.from), closesAtMs }
}

function servicesFor(rows: DayRow[], { serviceTypes }: Catalogue, dayFile: string): Stage['services'] {
  const services = new Map(serviceTypes.map((service) => [service.name, service]))
  const unknown = rows.filter(({ service }) => !services.has(service))
  if (unknown.length === 0) return services
  throw new DayFileRefused(
    dayFile,
    unknown.map(({ line, service }) => ({ line, reason: `大厅没有“${service}”这项业务。` })),
  )
}

async function accountsOf({ code }: HallSummary, file: string): Promise<Account[]> {
  const accounts = await readAccounts(file).catch(() => {
    throw new PlayRefused(`无法读取账号文件${file}。`)
  })
  const own = accounts.filter(({ hall }) => hall === code)
  if (own.length === 0) throw new PlayRefused(`账号文件${file}中没有大厅${code}的账号。`)
  return own
}
