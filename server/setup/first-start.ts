import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../platform/context.ts'
import { StartRefused } from '../platform/config.ts'
import { hashPassword } from '../staff/index.ts'
import { loadCalendarFile, loadHallFolder, readHallFolder } from './commands.ts'
import { HallFilesError } from './hall-files-error.ts'
import { hallCodeExists } from './queries.ts'

/** An account of the first start with its password, told once. */
export type FirstPassword = { hall: string; account: string; name: string; role: string; password: string }

const calendar = join(import.meta.dirname, '..', '..', 'demo', 'calendar-2026.csv')

/**
 * Loads the halls an empty database starts with. The first passwords are written to DATA_DIR/first-passwords.txt
 * (0600) before the accounts exist, so that a crash in between leaves nobody locked out.
 * @throws StartRefused when a hall's files have mistakes, naming each
 */
export async function loadFirstHalls(ctx: Context): Promise<FirstPassword[]> {
  try {
    await loadCalendarFile(ctx, calendar)
    const passwords: FirstPassword[] = []
    for (const folder of ctx.config.hallFolders) {
      const files = await readHallFolder(folder)
      const { code } = files.profile
      if (await hallCodeExists(ctx.db, code)) continue
      const own = files.staff.map(({ account, name, role }) => {
        return { hall: code, account, name, role, password: newPassword(ctx) }
      })
      passwords.push(...own)
      await keep(ctx, passwords)
      const byAccount = new Map(own.map(({ account, password }) => [account, password]))
      await loadHallFolder(ctx, folder, (account) => hashPassword(byAccount.get(account) ?? newPassword(ctx)))
    }
    return passwords
  } catch (error) {
    if (error instanceof HallFilesError) throw new StartRefused(error.message)
    throw error
  }
}

async function keep(ctx: Context, passwords: FirstPassword[]): Promise<void> {
  const file = join(ctx.config.DATA_DIR, 'first-passwords.txt')
  const lines = passwords.map((entry) =>
    [entry.account, entry.password, entry.role, entry.hall, entry.name].join('\t'),
  )
  await writeFile(file, `${['account\tpassword\trole\thall\tname', ...lines].join('\n')}\n`, { mode: 0o600 })
  await chmod(file, 0o600)
}

// Without letters and digits that are mistaken for each other; 59 bits.
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'

function newPassword({ randomBytes }: Context): string {
  const letters = [...randomBytes(12)].map((byte) => alphabet[byte % alphabet.length])
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((group) => group.join('')).join('-')
}
