import { HallFilesError, type CalendarYear } from '../hall-files/index.ts'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../platform/context.ts'
import { StartRefused } from '../platform/config.ts'
import { hashPassword, newFirstPassword } from '../staff/index.ts'
import { putCalendar } from './calendar-commands.ts'
import { loadCalendarFile, loadHallFolder, readCalendarAt, readHallFolder } from './commands.ts'
import { hallCodeExists } from './queries.ts'

/** An account of the first start with its password, told once. */
export type FirstPassword = { hall: string; account: string; name: string; role: string; password: string }

const calendar = join(import.meta.dirname, '..', '..', 'demo', 'calendar-2026.csv')

/** Loads what an empty database starts with: the calendar and the halls of the settings. @throws StartRefused */
export async function loadFirstHalls(ctx: Context): Promise<FirstPassword[]> {
  await asStartRefusal(loadCalendarFile(ctx, calendar))
  return loadHalls(ctx, ctx.config.hallFolders)
}

/** Puts the calendar of a year in force in all halls that are there. @throws StartRefused */
export async function loadCalendar(ctx: Context, path: string): Promise<CalendarYear> {
  const year = await asStartRefusal(readCalendarAt(ctx, path))
  await putCalendar(ctx, { kind: 'HALL' }, year)
  return year
}

/**
 * Loads halls from their folders or exported files; a hall that is already there is left alone. The first passwords are added to
 * DATA_DIR/first-passwords.txt (0600) before the accounts exist, so that a crash in between leaves nobody locked out.
 * @throws StartRefused when a hall's files have mistakes, naming each
 */
export async function loadHalls(ctx: Context, folders: string[]): Promise<FirstPassword[]> {
  const passwords: FirstPassword[] = []
  for (const folder of folders) {
    const { profile, staff } = await asStartRefusal(readHallFolder(folder))
    if (await hallCodeExists(ctx.db, profile.code)) continue
    const own = staff.map(({ account, name, role }) => {
      return { hall: profile.code, account, name, role, password: newFirstPassword(ctx) }
    })
    passwords.push(...own)
    await keep(ctx, own)
    const byAccount = new Map(own.map(({ account, password }) => [account, password]))
    const hashFor = (account: string) => hashPassword(byAccount.get(account) ?? newFirstPassword(ctx))
    await asStartRefusal(loadHallFolder(ctx, folder, hashFor))
  }
  return passwords
}

async function asStartRefusal<Value>(loading: Promise<Value>): Promise<Value> {
  try {
    return await loading
  } catch (error) {
    if (error instanceof HallFilesError) throw new StartRefused(error.message)
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES') {
      throw new StartRefused(
        `A file or a hall's folder cannot be read (${code}): check the path, or HALL_FOLDERS.`,
      )
    }
    throw error
  }
}

/** Adds the passwords of a hall; those of an earlier try that did not end are replaced. */
async function keep(ctx: Context, passwords: FirstPassword[]): Promise<void> {
  const file = join(ctx.config.DATA_DIR, 'first-passwords.txt')
  const kept = await readFile(file, 'utf8').catch(() => 'account\tpassword\trole\thall\tname\n')
  const accounts = new Set(passwords.map(({ account }) => account))
  const others = kept.split('\n').filter((line) => line !== '' && !accounts.has(line.split('\t')[0] ?? ''))
  const own = passwords.map((entry) =>
    [entry.account, entry.password, entry.role, entry.hall, entry.name].join('\t'),
  )
  await writeFile(file, `${[...others, ...own].join('\n')}\n`, { mode: 0o600 })
  await chmod(file, 0o600)
}
