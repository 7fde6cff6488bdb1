import pg from 'pg'
import { every } from './every.ts'
import type { Redis } from './redis.ts'
import type { LoggedEvent, LogHead } from './told.ts'

/**
 * Carries short texts between the processes on one database, to whoever listens at the moment. A lost one does no
 * harm: the relay's sweep finds what it told of.
 */
type Wire = { send: (text: string) => Promise<void>; close: () => Promise<void> }
export type OpenWire = (onText: (text: string) => void) => Promise<Wire>
type OnError = (error: unknown) => void

export type WakeUps = {
  /** Tells the other processes of committed events. */
  announce: (events: LoggedEvent[]) => void
  close: () => Promise<void>
}

const channel = 'tingxu_log'
const reconnectEveryMs = 1000

/**
 * Tells after the commit, and again only when the last word is out: a rush of commands becomes one message. Told inside
 * the commit, PostgreSQL would let the commits of different halls wait for one another.
 */
export async function openWakeUps(
  openWire: OpenWire,
  hear: (head: LogHead) => void,
  onError: OnError,
): Promise<WakeUps> {
  const wire = await openWire((text) => headsIn(text).forEach(hear))
  const untold = new Map<number, number>()
  let telling: Promise<void> | null = null

  async function tell(): Promise<void> {
    while (untold.size > 0) {
      const text = [...untold].map(([hallId, seq]) => `${hallId}:${seq}`).join(' ')
      untold.clear()
      await wire.send(text)
    }
  }

  function tellAll(): void {
    if (telling || untold.size === 0) return
    telling = tell()
      .catch(onError)
      .finally(() => {
        telling = null
        tellAll()
      })
  }

  return {
    announce(events) {
      for (const { hallId, seq } of events) untold.set(hallId, Math.max(seq, untold.get(hallId) ?? 0))
      tellAll()
    },
    async close() {
      await telling
      await wire.close()
    },
  }
}

/** To nobody: this process is alone on its database. */
export const noWire: OpenWire = async () => ({ send: async () => {}, close: async () => {} })

/** By NOTIFY, over one connection that also listens; a lost one is made anew. */
export function postgresWire(connection: pg.PoolConfig, onError: OnError): OpenWire {
  return async (onText) => {
    let client: pg.Client | null = null
    async function listen(): Promise<void> {
      if (client) return
      const fresh = new pg.Client({
        ...connection,
        keepAlive: true,
        connectionTimeoutMillis: 10_000,
        application_name: 'tingxu-wake-ups',
      })
      fresh.on('error', (error) => {
        if (client === fresh) client = null
        onError(error)
      })
      fresh.on('notification', ({ payload }) => onText(payload ?? ''))
      await fresh.connect()
      await fresh.query(`listen ${channel}`)
      client = fresh
    }
    await listen()
    const listening = every(reconnectEveryMs, listen, onError)
    return {
      send: async (text) => void (await client?.query('select pg_notify($1, $2)', [channel, text])),
      async close() {
        await listening.stop()
        await client?.end()
      },
    }
  }
}

/**
 * By publish and subscribe. Channels belong to the whole Redis: a word from another installation on it costs one look
 * into the log.
 */
export function redisWire(redis: Redis, onError: OnError): OpenWire {
  return async (onText) => {
    const ear = redis.duplicate()
    ear.on('error', onError)
    await ear.connect()
    await ear.subscribe(channel, onText)
    return {
      send: async (text) => void (await redis.publish(channel, text)),
      close: async () => (ear.isReady ? ear.close() : ear.destroy()),
    }
  }
}

/** What comes over the wire may come from anybody on it: only what is a head counts. */
function headsIn(text: string): LogHead[] {
  const heads = text.split(' ').map((part) => /^(\d{1,9}):(\d{1,15})$/.exec(part))
  return heads.flatMap((match) => (match ? [{ hallId: Number(match[1]), seq: Number(match[2]) }] : []))
}
