import { spreadOf, type Findings } from './figures.ts'
import { startHall, type Place } from './hall-server.ts'
import { openScreens } from './screens.ts'

const screenCount = 1000
const settleMs = 2500

/** What a connected screen costs the server's process. On a freshly started server: a used one has room to spare. */
export async function measureMemory(place: Place, isQuick: boolean): Promise<Findings> {
  const before: number[] = []
  const after: number[] = []
  for (let repetition = 0; repetition < (isQuick ? 1 : 3); repetition++) {
    const server = await startHall(place)
    try {
      await settle()
      before.push(await server.residentMb())
      const screens = await openScreens({
        url: `http://127.0.0.1:${server.port}`,
        hallId: 1,
        count: screenCount,
      })
      await settle()
      after.push(await server.residentMb())
      await screens.close()
    } finally {
      await server.stop()
    }
  }
  const perScreen = before.map((mb, index) => (((after[index] ?? Number.NaN) - mb) * 1000) / screenCount)
  const rows = [
    { name: 'server without screens', values: { mb: spreadOf(before) }, errors: 0 },
    { name: `server with ${screenCount} screens`, values: { mb: spreadOf(after) }, errors: 0 },
    { name: 'per screen', values: { kb: spreadOf(perScreen) }, errors: 0 },
  ]
  return { subject: 'memory', about, rows, aims: [] }
}

const about =
  'Resident memory of the server process (the database is its own), a few seconds after it came to rest.'

const settle = () => new Promise((resolve) => setTimeout(resolve, settleMs))
