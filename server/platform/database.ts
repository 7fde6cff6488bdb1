import { CompiledQuery, Kysely, PostgresDialect, type KyselyConfig } from 'kysely'
import pg from 'pg'
import type { Database } from './tables.ts'

/** Where the database is and how many connections this process may hold. */
export type DatabaseAddress = { connection: pg.PoolConfig; maxConnections: number }

// Log positions and row ids stay far below 2^53; counts too.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// A business day is a date on a wall, not an instant: keep its text.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Opens the pool. A lost connection is reported, never fatal: the pool makes a new one. */
export function openPool(
  { connection, maxConnections }: DatabaseAddress,
  onError: (error: Error) => void,
): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max: maxConnections,
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    // A process that vanished in mid-command must not keep its hall locked.
    idle_in_transaction_session_timeout: 10_000,
    application_name: 'tingxu',
  })
  pool.on('connect', (client) => {
    // The pool listens to idle connections only; one lost during a command would end the process.
    client.on('error', onError)
    quicken(client)
  })
  pool.on('error', onError)
  return pool
}

export function openDatabase(pool: pg.Pool): Kysely<Database> {
  const config: KyselyConfig = { dialect: new PostgresDialect({ pool }) }
  return new Kysely<Database>(config)
}

/** Prepared statements one connection keeps; statements beyond, and long one-off ones, are planned each time. */
const preparedLimit = 400
const preparedLength = 4000

const begun = Promise.resolve({ command: 'BEGIN', rowCount: null, rows: [] })

/**
 * Makes a connection prepare every parametrised statement once and plan it no more, and not wait for the answer to
 * `begin`: the first statement of the transaction goes out together with it, saving a round trip under the hall's lock.
 */
function quicken(client: pg.PoolClient): void {
  const send = client.query.bind(client)
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    const isWorthIt = names.size < preparedLimit && text.length <= preparedLength
    const name = names.get(text) ?? (isWorthIt ? `s${names.size}` : undefined)
    if (name) names.set(text, name)
    return name
  }
  const query = (...args: unknown[]): unknown => {
    const [text, values] = args
    if (text === 'begin') {
      // A begin that fails makes the statement after it fail too, and that one is awaited.
      send({ text: 'start transaction' }).catch(() => {})
      return begun
    }
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
    return Reflect.apply(send, undefined, name && args.length === 2 ? [{ name, text, values }] : args)
  }
  Object.defineProperty(client, 'query', { value: query })
}

/** True while the database answers. */
export async function isReachable(db: Kysely<Database>): Promise<boolean> {
  return db.executeQuery(CompiledQuery.raw('select 1')).then(
    () => true,
    () => false,
  )
}

const awayCodes = new Set(
  (
    'ECONNREFUSED ECONNRESET ENOENT EPIPE ETIMEDOUT EHOSTUNREACH EAI_AGAIN ENOTFOUND ' +
    '57P01 57P02 57P03 53300 08000 08001 08003 08006 25P03'
  ).split(' '),
)

/** True for an error that only says that the database is not there at the moment. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && awayCodes.has(String(error.code))) return true
  return /Connection terminated|not queryable|connection has been discarded|timeout exceeded when trying to connect/.test(
    error.message,
  )
}
