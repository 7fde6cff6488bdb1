import { spreadOf, type Findings } from './figures.ts'
import { startHall, type Place } from './hall-server.ts'

const warmLimitMs = 4000

/** How long from `npm start` to the first 200 of /readyz. The browser apps are already built. */
export async function measureStartup(place: Place, isQuick: boolean): Promise<Findings> {
  const times: number[] = []
  for (let start = 0; start <= (isQuick ? 2 : 4); start++) {
    const server = await startHall({ ...place, dataDir: `${place.dataDir}-startup` })
    times.push(server.readyMs)
    await server.stop()
  }
  const [cold = Number.NaN, ...warm] = times
  const warmSpread = spreadOf(warm)
  const rows = [
    { name: 'cold: empty data directory', values: { ms: spreadOf([cold]) }, errors: 0 },
    { name: 'warm', values: { ms: warmSpread }, errors: 0 },
  ]
  const aim = {
    text: `ready ≤ ${warmLimitMs / 1000} s on a warm start`,
    measured: `${(warmSpread.median / 1000).toFixed(2)} s`,
    isReached: warmSpread.median <= warmLimitMs,
  }
  return { subject: 'startup', about, rows, aims: [aim] }
}

const about =
  'From the start of the process to the first 200 of /readyz, database included. Cold makes the database, its tables and ' +
  'the hall with its 33 accounts. The browser apps are built before.'
