import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, openPool } from './database.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { migrate } from './migrate.ts'

/** `npm run db:types`: writes tables.ts from the migrations, by way of a database that lives for a moment. */

const columns = {
  'hall.settings': 'ColumnType<HallSettings, string, string>',
  'hall_event.event': 'ColumnType<DomainEvent, string, never>',
  'hall_event.actor': 'ColumnType<Actor, string, never>',
  'service_item.materials': 'ColumnType<Material[], string, string>',
  'theme.questions': 'ColumnType<ThemeQuestion[], string, string>',
  'theme_case.answers': 'ColumnType<Record<string, string>, string, string>',
  'theme_wish.answers': 'ColumnType<Record<string, string>, string, string>',
  'theme_case.materials': 'ColumnType<PooledMark[], string, string>',
  'service_case.materials': 'ColumnType<CaseMaterial[], string, string>',
  'ticket.rank_adjustments': 'ColumnType<RankAdjustment[], string, string>',
  'ticket.call_explanation': 'ColumnType<CallExplanation | null, string | null, string | null>',
}

const imports = [
  "import type { CallExplanation, RankAdjustment } from '../../contract/windows.ts'",
  "import type { Actor, HallEvent as DomainEvent } from '../events.ts'",
  "import type { HallSettings } from '../../contract/hall-settings.ts'",
  "import type { CaseMaterial } from '../../contract/cases.ts'",
  "import type { Material } from '../../contract/services.ts'",
  "import type { ThemeQuestion } from '../../contract/themes.ts'",
  "import type { PooledMark } from '../../contract/theme-cases.ts'",
]

const output = join(import.meta.dirname, 'tables.ts')
const dataDir = mkdtempSync(join(tmpdir(), 'tingxu-types-'))
const server = await startEmbeddedPostgres(dataDir)
try {
  const pool = openPool({ connection: server.connection, maxConnections: 2 }, () => {})
  const db = openDatabase(pool)
  await migrate(db)
  await db.destroy()
  const url = `postgres://tingxu@localhost/postgres?host=${encodeURIComponent(String(server.connection.host))}`
  execFileSync(
    'node_modules/.bin/kysely-codegen',
    [
      '--dialect',
      'postgres',
      '--url',
      url,
      '--out-file',
      output,
      '--date-parser',
      'string',
      '--type-mapping',
      JSON.stringify({ int8: 'number' }),
      '--overrides',
      JSON.stringify({ columns }),
    ],
    { stdio: 'pipe' },
  )
  const generated = readFileSync(output, 'utf8')
  const renamed = generated.replace('export interface DB', 'export interface Database')
  writeFileSync(
    output,
    renamed.replace(/(import type \{[^}]*\} from "kysely";)/, `$1\n${imports.join('\n')}`),
  )
} finally {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
