import { resolve } from 'node:path'
import { fromCommandLine } from './command-line.ts'
import { StartRefused } from './platform/config.ts'
import { loadHalls } from './setup/index.ts'
import { printFirstPasswords } from './welcome.ts'

/**
 * `npm run hall:load -- PATH …`: adds halls to the database, each from a folder or from an exported file, all of a hall
 * or nothing.
 */

const paths = process.argv.slice(2).map((path) => resolve(path))

await fromCommandLine(async (ctx) => {
  if (paths.length === 0)
    throw new StartRefused('Usage: npm run hall:load -- FOLDER-OR-FILE … (see demo/README.md)')
  printFirstPasswords(ctx.config, await loadHalls(ctx, paths))
})
