import { sql } from 'kysely'
import { io, type Socket } from 'socket.io-client'
import type { JoinAnswer, JoinRequest } from '../../contract/messages.ts'
import { withCheckDigit } from '../../demo/synthetic-person.ts'
import type { House } from './house.ts'

/** Who is looked for, and where. */

export type Person = { name: string; idCard: string; phone: string }

/** Somebody who does not exist. */
export function person(n: number): Person {
  const characters = [...'安平和顺康宁福泰祥瑞']
  const digits = `410902${1950 + (n % 50)}0${1 + (n % 9)}${10 + (n % 18)}${String(n).padStart(3, '0')}`
  return {
    name: `演示${characters[n % 10]}${characters[Math.floor(n / 10)]}`,
    idCard: withCheckDigit(digits),
    phone: `1390000${1000 + n}`,
  }
}

export const traces = ({ name, idCard, phone }: Person): string[] => [name, idCard, phone]

export const join = (socket: Socket, request: JoinRequest): Promise<JoinAnswer> =>
  socket.timeout(5000).emitWithAck('join', request)

/** Somebody without a login who hears everything that a hall tells in public. */
export async function openStranger({ url, hallId }: House) {
  const heard: string[] = []
  const socket = io(url, { transports: ['websocket'] })
  socket.onAny((...message) => void heard.push(JSON.stringify(message)))
  const answer = await join(socket, { room: 'board', hallId })
  if (!answer.ok) throw new Error('a stranger hears nothing')
  return { socket, heard, [Symbol.dispose]: () => void socket.disconnect() }
}

/** Every row of every table, as text. */
export async function everyRow(house: House): Promise<Map<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(house.ctx.db)
  const texts = tables.map(async ({ name }) => {
    const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(name)} t`.execute(
      house.ctx.db,
    )
    return [name, rows.map(({ text }) => text).join('\n')] as const
  })
  return new Map(await Promise.all(texts))
}

/** Which of these words occur, also as bytes of a column or in an address. */
export const found = (words: string[], text: string): string[] =>
  words.filter((word) =>
    [word, Buffer.from(word).toString('hex'), encodeURIComponent(word)].some((form) => text.includes(form)),
  )
