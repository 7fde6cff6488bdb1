import { createClient } from 'redis'
import { StartRefused } from './config.ts'

export type Redis = Awaited<ReturnType<typeof openRedis>>

const retryAtMostMs = 2000

/**
 * A connection to Redis that comes back by itself. A command sent while it is away fails at once.
 * @throws StartRefused when nobody answers at the start
 */
export async function openRedis(url: string, onError: (error: unknown) => void) {
  let wasThere = false
  const reconnectStrategy = (attempts: number, cause: Error) =>
    wasThere ? Math.min(100 * 2 ** attempts, retryAtMostMs) : cause
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { reconnectStrategy, connectTimeout: 5000 },
  })
  client.on('error', (error) => wasThere && onError(error))
  try {
    await client.connect()
    wasThere = true
  } catch (error) {
    const cause = error instanceof Error ? error.message || error.name : String(error)
    throw new StartRefused(`The Redis in REDIS_URL does not answer (${cause}): check the address.`)
  }
  return client
}
