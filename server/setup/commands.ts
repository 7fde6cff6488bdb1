import {
  HallFilesError,
  hallWarnings,
  readCalendarFile,
  readHallFiles,
  type CalendarYear,
  type HallFiles,
  type Mistake,
  type Warning,
} from '../hall-files/index.ts'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Context } from '../platform/context.ts'
import { readHallFile } from './hall-file.ts'
import { hallCodeExists, replaceCalendarYear, takenAccounts, yearIsVerified } from './queries.ts'
import { insertHall } from './sync-queries.ts'

export type LoadedHall = { hallId: number; code: string; warnings: Warning[] }

/**
 * Loads a new hall from a folder of files, or from one exported file: all of it, or nothing. `passwordHashFor` makes the first password of an
 * account, keeps it for whoever hands it out, and returns its hash.
 * @throws HallFilesError telling every mistake; a hall code that already exists is one of them
 */
export async function loadHallFolder(
  ctx: Pick<Context, 'db'>,
  folder: string,
  passwordHashFor: (account: string) => Promise<string>,
): Promise<LoadedHall> {
  const files = await readHallFolder(folder)
  refuseIfAny(folder, await alreadyThere(ctx, files))
  const passwordHashes = await hashesFor(files, passwordHashFor)
  const passwordHashOf = (account: string) => passwordHashes.get(account) ?? ''
  const hallId = await ctx.db
    .transaction()
    .execute((tx) => insertHall(tx, files, { at: new Date(0), passwordHashOf }))
  return { hallId, code: files.profile.code, warnings: hallWarnings(files) }
}

/**
 * Reads and checks the files of a hall without loading them: a folder, whose subfolders are left alone, or one
 * exported file.
 * @throws HallFilesError
 */
export async function readHallFolder(path: string): Promise<HallFiles> {
  const isFile = (await stat(path)).isFile()
  const reading = readHallFiles(await (isFile ? textsOfFile(path) : textsOfFolder(path)))
  if (!reading.ok) throw new HallFilesError(path, reading.mistakes)
  return reading.files
}

async function textsOfFolder(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && isHallFile(entry.name)).map(({ name }) => name)
  return readTexts(names.map((name) => join(folder, name)))
}

async function textsOfFile(path: string): Promise<Map<string, string>> {
  const file = basename(path)
  const texts = await readTexts([path])
  const reading = readHallFile(file, texts.get(file) ?? '')
  if (!reading.ok) throw new HallFilesError(path, reading.mistakes)
  return reading.texts
}

/**
 * Loads the calendar of a year into a database whose halls nobody is in yet, in place of an earlier one.
 * @throws HallFilesError, also when an unverified calendar would replace a verified one
 */
export async function loadCalendarFile(ctx: Pick<Context, 'db'>, path: string): Promise<CalendarYear> {
  const calendar = await readCalendarAt(ctx, path)
  await ctx.db.transaction().execute((tx) => replaceCalendarYear(tx, calendar))
  return calendar
}

/** Reads and checks a calendar without loading it. @throws HallFilesError */
export async function readCalendarAt({ db }: Pick<Context, 'db'>, path: string): Promise<CalendarYear> {
  const file = basename(path)
  const texts = await readTexts([path])
  const reading = readCalendarFile(file, texts.get(file) ?? '')
  if (!reading.ok) throw new HallFilesError(path, reading.mistakes)
  const reason = await whyNotCalendar(db, reading.calendar)
  if (reason) throw new HallFilesError(path, [{ file, line: 1, reason }])
  return reading.calendar
}

/** Why a calendar may not take the place of what is known of its year; null when it may. */
export async function whyNotCalendar(
  db: Context['db'],
  { year, isVerified }: CalendarYear,
): Promise<string | null> {
  const wouldForget = !isVerified && (await yearIsVerified(db, year))
  return wouldForget ? `${year}年的安排已经确认过，不能用未确认的替换。` : null
}

const isHallFile = (name: string) => /\.(csv|json)$/i.test(name)

/** The texts of files by their names. A spreadsheet may have saved one in an encoding that garbles every name. */
async function readTexts(paths: string[]): Promise<Map<string, string>> {
  const files = await Promise.all(paths.map(async (path) => ({ path, text: textOf(await readFile(path)) })))
  const reason = '不是UTF-8编码，请在表格软件中另存为“CSV UTF-8”。'
  const garbled = files
    .filter(({ text }) => text === null)
    .map(({ path }) => ({ file: basename(path), line: 1, reason }))
  refuseIfAny(paths.map(dirname).at(0) ?? '', garbled)
  return new Map(files.map(({ path, text }) => [basename(path), text ?? '']))
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

async function alreadyThere({ db }: Pick<Context, 'db'>, { profile, staff }: HallFiles): Promise<Mistake[]> {
  const hallExists = await hallCodeExists(db, profile.code)
  if (hallExists) return [{ ...profile.at, reason: `大厅代码“${profile.code}”已经存在。` }]
  const taken = await takenAccounts(
    db,
    staff.map(({ account }) => account),
  )
  return staff
    .filter(({ account }) => taken.has(account))
    .map(({ at: { file, line }, account }) => ({ file, line, reason: `账号“${account}”已被其他大厅使用。` }))
}

function refuseIfAny(folder: string, mistakes: Mistake[]): void {
  if (mistakes.length > 0) throw new HallFilesError(folder, mistakes)
}

async function hashesFor(
  { staff }: HallFiles,
  passwordHashFor: (account: string) => Promise<string>,
): Promise<Map<string, string>> {
  const hashes = staff.map(async ({ account }) => [account, await passwordHashFor(account)] as const)
  return new Map(await Promise.all(hashes))
}
