import type pg from 'pg'
import { openDatabase, type HallServer } from './hall-server.ts'
import { runLoad, type Load } from './load.ts'

/**
 * What one row of this database can take: begin, update, commit in a single round trip, waiting for the disk. Commands of
 * a hall are serialised by the hall's row, so no hall can do more transactions in a second than this.
 */
export type Ceiling = { measure: (lanes: number) => Promise<Load>; close: () => Promise<void> }

const durationMs = 500
const mostLanes = 32

export const ceilingName = (lanes: number): string => `raw transaction on one row, c=${lanes}`

export async function openCeiling(server: HallServer): Promise<Ceiling> {
  const pool = openDatabase(server, { connections: mostLanes, isStagehand: false })
  await pool.query('create table if not exists bench_row (id int primary key, n bigint not null)')
  await pool.query('insert into bench_row values (1, 0) on conflict do nothing')
  const clients: pg.PoolClient[] = []
  for (let lane = 0; lane < mostLanes; lane++) {
    const client = await pool.connect()
    // Lost when the server stops: whoever uses it next learns of it.
    client.on('error', () => {})
    clients.push(client)
  }
  return {
    measure: (lanes) => runLoad({ lanes, durationMs, turn: (lane) => transact(clients[lane]) }),
    async close() {
      for (const client of clients) client.release()
      await pool.end()
    },
  }
}

async function transact(client: pg.PoolClient | undefined): Promise<number> {
  const startedAt = performance.now()
  await client?.query('begin; update bench_row set n = n + 1 where id = 1; commit')
  return performance.now() - startedAt
}
