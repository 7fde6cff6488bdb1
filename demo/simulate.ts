import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DayFileRefused, readDayFile } from './day-file.ts'
import { HallNotStarted, startHall, type HallProcess } from './hall-process.ts'
import { liveReport } from './live-report.ts'
import { playDay } from './play-day.ts'
import { PlayRefused } from './stage.ts'
import { isFlawless, summaryText, type Summary } from './summary.ts'

const usage = `用法：npm run simulate -- [选项]

  --day 文件         一天的来人（默认 demo/pyhl/days/day-ordinary.csv）
  --speed 倍数       演示时间的速度，1到240（默认60，一天约9分钟）
  --url 地址         使用已经运行的大厅，而不是自己开一个
  --passwords 文件   该大厅的 first-passwords.txt（默认 data/first-passwords.txt）
  --hall 代码        哪个大厅（默认日程文件所在的大厅）
  --json 文件        将结果写入文件
  --keep             结束后大厅继续开着，按 Ctrl-C 关闭
`

const root = join(import.meta.dirname, '..')
/** A Monday that is a working day. */
const startsAt = '2026-11-23T08:15:00+08:00'

type Venue = { url: string; passwordsFile: string }

type Order = {
  day: string
  speed: number
  /** A hall that is open already; null to open one. */
  venue: Venue | null
  /** The hall's folder that the day file lies in; null when it lies elsewhere. */
  folder: string | null
  hall: string | undefined
  json: string | null
  keep: boolean
}

/** A command line that cannot be understood. */
class UsageRefused extends Error {}

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
// Nobody reads any more, as after `| head`.
process.stdout.on('error', () => stopping.abort())

process.exitCode = await run(process.argv.slice(2))

async function run(args: string[]): Promise<number> {
  try {
    if (args.includes('--help')) {
      print(usage)
      return 0
    }
    return await simulate(await readOrder(args))
  } catch (error) {
    if (stopping.signal.aborted) return 130
    if (error instanceof UsageRefused) return complain(`${error.message}\n\n${usage}`)
    if (error instanceof DayFileRefused || error instanceof PlayRefused) return complain(error.message)
    if (error instanceof HallNotStarted) return complain(`大厅没有启动：\n${error.message}`)
    throw error
  }
}

async function simulate(order: Order): Promise<number> {
  const own = order.venue ? null : await openOwnHall(order)
  try {
    const { url, passwordsFile } = own ?? order.venue ?? { url: '', passwordsFile: '' }
    const { day: dayFile, hall: hallCode } = order
    const report = liveReport({ url, hallCode, passwordsFile })
    const { onEvent } = report
    const { signal } = stopping
    const summary = await playDay({ url, passwordsFile, dayFile, hallCode, onEvent, signal })
    report.end()
    print(`\n${summaryText(summary)}\n`)
    if (order.json) await writeSummary(order.json, summary)
    if (order.keep && own && !stopping.signal.aborted) await keepOpen(own)
    if (!summary.isComplete && isFlawless(summary)) return 130
    return isFlawless(summary) ? 0 : 1
  } finally {
    await own?.stop(order.keep)
  }
}

async function openOwnHall({ speed, folder }: Order): Promise<HallProcess> {
  print('正在开一个演示大厅……')
  const isOther = folder !== null && !folder.startsWith(join(root, 'demo'))
  return startHall({
    settings: { DEMO_CLOCK: `${startsAt} x${speed}`, ...(isOther ? { HALL_FOLDERS: folder } : {}) },
    signal: stopping.signal,
    onRestart: () => print('大厅的服务器意外结束，正在重新启动。'),
  })
}

async function keepOpen({ url, dataDir }: HallProcess): Promise<void> {
  const { promise, resolve: go } = Promise.withResolvers<void>()
  print(`大厅仍然开着：${url}（按 Ctrl-C 关闭，数据保留在 ${dataDir}）`)
  stopping.signal.addEventListener('abort', () => go())
  // A signal listener alone does not keep the process alive.
  const alive = setInterval(() => {}, 60_000)
  await promise
  clearInterval(alive)
}

async function writeSummary(file: string, summary: Summary): Promise<void> {
  await mkdir(dirname(resolve(file)), { recursive: true })
  await writeFile(file, `${JSON.stringify(summary, null, 2)}\n`)
}

async function readOrder(args: string[]): Promise<Order> {
  const values = readOptions(args)
  const speed = Number(values.speed ?? '60')
  if (!(speed >= 1 && speed <= 240))
    throw new UsageRefused(`--speed不能是“${values.speed}”，应在1到240之间。`)
  const day = values.day ?? join(root, 'demo/pyhl/days/day-ordinary.csv')
  // A mistake in the file is told before a hall is opened for it.
  await readDayFile(day)
  const folder = hallFolderOf(day)
  const hall = values.hall ?? (folder === null ? undefined : await codeOfHall(folder))
  const venue = values.url === undefined ? null : await venueAt(values.url, values.passwords)
  if (venue && values.speed) print('注意：该大厅按自己的时钟运行，--speed不起作用。')
  return { day, speed, venue, folder, hall, json: values.json ?? null, keep: values.keep ?? false }
}

function readOptions(args: string[]) {
  const text = { type: 'string' } as const
  const options = {
    day: text,
    speed: text,
    url: text,
    passwords: text,
    hall: text,
    json: text,
    keep: { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args, options, strict: true }).values
  } catch (error) {
    throw new UsageRefused(`无法理解命令行：${error instanceof Error ? error.message : String(error)}`)
  }
}

async function venueAt(address: string, passwords: string | undefined): Promise<Venue> {
  if (!URL.canParse(address)) {
    throw new UsageRefused(`--url不能是“${address}”，应为http://127.0.0.1:3000这样的地址。`)
  }
  const url = new URL(address).origin
  const response = await fetch(`${url}/readyz`).catch(() => null)
  if (!response?.ok) throw new PlayRefused(`${url}没有正在运行的大厅。`)
  const passwordsFile = passwords ?? join(root, 'data/first-passwords.txt')
  if (existsSync(passwordsFile)) return { url, passwordsFile }
  throw new UsageRefused(`找不到${passwordsFile}：请用--passwords指出大厅数据目录中的first-passwords.txt。`)
}

/** The days of a hall lie in its folder `days`. */
function hallFolderOf(day: string): string | null {
  const folder = dirname(dirname(resolve(day)))
  return existsSync(join(folder, 'hall.json')) ? folder : null
}

async function codeOfHall(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'hall.json'), 'utf8')
  return /"code"\s*:\s*"([^"]+)"/.exec(text)?.[1]
}

function complain(text: string): number {
  process.stderr.write(`${text}\n`)
  return 2
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
