import { join } from 'node:path'
import { allHalls, currentPlan, openingToday } from './halls/index.ts'
import { keepsFirstPasswords, type Config } from './platform/config.ts'
import type { Serving } from './serve.ts'
import type { FirstPassword } from './setup/index.ts'

/** Prints the addresses to open. */
export async function printWelcome({ ctx, url }: Serving): Promise<void> {
  if (!ctx.config.roles.includes('web')) return print(`\n厅序 Tingxu worker — ${url}/readyz\n`)
  const { clock } = ctx
  const halls = await allHalls(ctx.db)
  const [first] = halls
  const rows = [
    ['首页 Start page', url],
    ...(first ? screensOf(url, first.code) : []),
    ['窗口操作台 Console', `${url}/console`],
    ['接口文档 API reference', `${url}/docs`],
  ]
  const width = Math.max(...rows.map(([name = '']) => columnsOf(name)))
  const lines = rows.map(
    ([name = '', address]) => `  ${name}${' '.repeat(width - columnsOf(name))}   ${address}`,
  )
  const time = clock.demo ? `\n  演示时间 Demo time ×${clock.speed}, now ${clock.now().toISOString()}` : ''
  const names = halls.map(({ code, name }) => `${name} (${code})`).join('、')
  print(`\n厅序 Tingxu — ${names}${time}\n${lines.join('\n')}\n`)
  if (first && !openingToday(await currentPlan(ctx, first.id), clock.now()).isOpen) print(closedHint)
}

const chooseHint =
  '首次登录时，系统会请每个人设置自己的密码。\n' +
  'At the first login everybody is asked to choose a password of their own.\n'

const closedHint =
  '大厅此刻不在开放时间，取号机会如实说明。想看一个工作日，请运行：\n' +
  'The hall is closed at this hour. To watch a working day:\n' +
  '  npm run simulate -- --day demo/pyhl/days/day-ordinary.csv --speed 60\n'

function screensOf(url: string, code: string): string[][] {
  return [
    ['取号机 Kiosk', `${url}/kiosk?hall=${code}&kiosk=kiosk-1`],
    ['综合屏 Wall', `${url}/wall?hall=${code}`],
    ['窗口屏 Window screen', `${url}/window?hall=${code}&no=1`],
  ]
}

/** Prints the first passwords, once. */
export function printFirstPasswords(config: Config, passwords: FirstPassword[]): void {
  if (passwords.length === 0) return
  const file = join(config.DATA_DIR, 'first-passwords.txt')
  const rows = passwords.map(
    ({ hall, account, password, role, name }) =>
      `  ${hall.padEnd(5)} ${account.padEnd(8)} ${password}  ${role.padEnd(17)} ${name}`,
  )
  print(`首次密码 First passwords (shown once, kept in ${file}):\n${rows.join('\n')}\n`)
  if (!keepsFirstPasswords(config)) print(chooseHint)
}

const print = (text: string) => void process.stdout.write(`${text}\n`)

// Chinese characters are two columns wide in a terminal.
const columnsOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0)
