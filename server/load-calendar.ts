import { resolve } from 'node:path'
import { fromCommandLine } from './command-line.ts'
import { StartRefused } from './platform/config.ts'
import { loadCalendar } from './setup/index.ts'

/** `npm run calendar:load -- FILE`: puts the calendar of a year in force in all halls. */

const [path] = process.argv.slice(2)

await fromCommandLine(async (ctx) => {
  if (path === undefined) throw new StartRefused('Usage: npm run calendar:load -- FILE (see demo/README.md)')
  const { year, isVerified } = await loadCalendar(ctx, resolve(path))
  process.stdout.write(`The calendar of ${year} is in force${isVerified ? '' : ', not verified yet'}.\n`)
})
