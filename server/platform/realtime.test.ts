import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { createServer, type Server } from 'node:http'
import { promisify } from 'node:util'
import { pino } from 'pino'
import { io } from 'socket.io-client'
import { expect, it } from 'vitest'
import { standingClock } from './hall-clock.ts'
import { openRealtime, type Admission } from './realtime.ts'

const connections = (http: Server): Promise<number> => promisify(http.getConnections.bind(http))()

it('counts nobody as there who left before being let in', async () => {
  const http = createServer()
  const asked = Promise.withResolvers<undefined>()
  const admission = Promise.withResolvers<Admission>()
  const realtime = openRealtime(http, {
    ctx: { clock: standingClock('2026-11-23T09:15:00+08:00'), log: pino({ level: 'silent' }) },
    door: () => {
      asked.resolve(undefined)
      return admission.promise
    },
    buildId: 'test',
    toldSeq: () => 0,
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const address = http.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true })
  socket.emit('join', { room: 'window', windowId: 1 }, () => {})
  await asked.promise
  socket.disconnect()
  // The line is down before the door has an answer.
  await expect.poll(() => connections(http)).toBe(0)
  admission.resolve({ room: 'window:1', line: null, present: { console: { windowId: 1, staffId: 1 } } })
  await admission.promise
  await setImmediate()
  expect(realtime.present()).toEqual([])
  await realtime.close()
})
