import {
  CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresDialect,
  Transaction,
  sql,
  type KyselyConfig,
} from 'kysely'
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

/** A transaction brings its own connection and asks for no other. */
const noDialect = new PostgresDialect({ pool: () => Promise.reject(new Error('no pool in a transaction')) })

/**
 * One transaction whose statements go out as they are made, without waiting for one another: those that are awaited
 * together cost one round trip. They still run one after the other, each seeing what those before it did.
 */
export async function pipelinedTransaction<Result>(
  db: Kysely<Database>,
  work: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute((trx) => {
    const queued = trx.getExecutor()
    return queued.provideConnection((connection) => {
      const executor = queued.withConnectionProvider({ provideConnection: (use) => use(connection) })
      const props = {
        config: { dialect: noDialect },
        dialect: noDialect,
        driver: new DummyDriver(),
        executor,
      }
      return work(new Transaction<Database>(props))
    })
  })
}

/** Prepared statements one connection keeps; statements beyond, and long one-off ones, are planned each time. */
const preparedLimit = 400
const preparedLength = 4000

const unawaitedMark = '/* unawaited */'

/**
 * Begins a statement inside a transaction whose answer nobody needs: it goes out together with the commit, and the
 * commit waits for both. If it fails, the commit fails with its error.
 */
export const unawaited = sql.raw(unawaitedMark)

const nothingYet = { command: '', rowCount: null, rows: [] }

/**
 * Saves round trips under the hall's lock: prepares every parametrised statement once and plans it no more, sends
 * `begin` together with the first statement of a transaction, and the unawaited ones together with its commit.
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
  let early: Promise<unknown>[] = []
  const sendEarly = (...args: unknown[]) => {
    const answer: Promise<unknown> = Reflect.apply(send, undefined, args)
    // Whoever awaits the commit learns of it.
    answer.catch(() => {})
    early.push(answer)
    return Promise.resolve(nothingYet)
  }
  const query = (...args: unknown[]): unknown => {
    const [text, values] = args
    if (text === 'begin') {
      early = []
      return sendEarly('start transaction')
    }
    if (text === 'commit') {
      const answers = [...early, Reflect.apply(send, undefined, args)]
      return Promise.all(answers).then((all) => all.at(-1))
    }
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
    const order = name && args.length === 2 ? [{ name, text, values }] : args
    const isUnawaited = typeof text === 'string' && text.startsWith(unawaitedMark)
    return isUnawaited ? sendEarly(...order) : Reflect.apply(send, undefined, order)
  }
  Object.defineProperty(client, 'query', { value: query })
}

const turnLock = 714_211_053

/** Lets one process after another do this on a database; the turn of one that dies ends with its connection. */
export async function inTurn<Result>(pool: pg.Pool, task: () => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [turnLock])
    return await task()
  } finally {
    client.release(true)
  }
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
