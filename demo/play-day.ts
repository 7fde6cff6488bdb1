import { citizensCome } from './citizen.ts'
import { workAtWindow } from './clerk.ts'
import { readDayFile, type DayRow } from './day-file.ts'
import type { Visit } from './day-book.ts'
import { eavesdrop } from './eavesdropper.ts'
import { NoAnswer } from './hall-client.ts'
import { rateOnSite } from './rate.ts'
import { settleLeftOver } from './left-over.ts'
import { followHall } from './live-hall.ts'
import { openPlay, type Play, type PlayChannel } from './play.ts'
import { shiftsOf } from './shifts.ts'
import { prepareStage, type Stage, type StageOrder } from './stage.ts'
import { maySit, seat, windowsAtWork } from './staffing.ts'
import { summarise, type Summary } from './summary.ts'

export type PlayOrder = StageOrder &
  PlayChannel & {
    /** Ends the day early. */
    signal?: AbortSignal
  }

const statusEveryMs = 1000

/**
 * Plays a day through a running hall, by its public interface only: citizens take numbers, staff serve them at all
 * windows. Returns when the hall is empty, or earlier when `signal` says so or the hall stays away for a minute.
 * @throws DayFileRefused, PlayRefused
 */
export async function playDay(order: PlayOrder): Promise<Summary> {
  const rows = await readDayFile(order.dayFile)
  const halt = new AbortController()
  const play = openPlay(order, halt.signal)
  const { clock, book } = play
  order.signal?.addEventListener('abort', () => halt.abort(), { signal: halt.signal })
  if (order.signal?.aborted) halt.abort()
  try {
    const stage = await prepareStage(order, rows, play.newClient)
    const stopFollowing = follow(play, stage)
    try {
      const isComplete = await playToTheEnd(play, stage, rows)
      return summarise({ ...stage, queues: stage.board.queues, speed: clock.speed, isComplete }, book)
    } finally {
      stopFollowing()
    }
  } finally {
    halt.abort()
  }
}

/** Keeps the clock and listens for what strangers must not hear. Returns how to stop. */
function follow({ url, clock, bells, book, tell, newClient }: Play, stage: Stage): () => void {
  const { hall, hallIds, board } = stage
  const reader = newClient()
  const readBoard = () => reader.request('GET /api/halls/:hallId/board', { hallId: hall.id }, null)
  clock.set(board.clock)
  const stopFollowing = followHall({ url, hallId: hall.id, clock, bells, readBoard })
  const onLeak = (code: string, where: string) => book.fault(code, where)
  const onHeard = () => book.overheard++
  const stopListening = eavesdrop({ url, hallIds, board, names: book.names, onHeard, onLeak })
  const status = setInterval(
    () => tell({ type: 'status', atMs: clock.nowMs(), counts: book.counts() }),
    statusEveryMs,
  )
  return () => {
    clearInterval(status)
    stopFollowing()
    stopListening()
  }
}

/** Everybody at once. True when the day came to its end. */
async function playToTheEnd(play: Play, stage: Stage, rows: DayRow[]): Promise<boolean> {
  const { book, newClient, clock, signal } = play
  try {
    await Promise.all([citizensCome(play, stage, rows), staffWork(play, stage)])
    await settleLeftOver({ clock, book, client: newClient(), closesAtMs: stage.closesAtMs })
    await Promise.all(stage.people.map(({ client }) => client.request('POST /api/logout', {}, null)))
    return true
  } catch (error) {
    if (signal.aborted) return false
    if (!(error instanceof NoAnswer)) throw error
    book.fault('no-answer', error.message)
    return false
  }
}

async function staffWork(play: Play, stage: Stage): Promise<void> {
  const { people, board, date } = stage
  const windows = await windowsAtWork(people)
  const seats = seat(
    windows.map(({ windowId }) => windowId),
    people,
  )
  const seated = new Set(seats.values())
  const spare = new Set(people.filter((person) => !seated.has(person)))

  function relief(windowId: number) {
    const person = [...spare].find((each) => maySit(each, windowId)) ?? null
    if (person) spare.delete(person)
    return person
  }

  const staffed = windows.flatMap((window) => {
    const person = seats.get(window.windowId)
    return person ? [{ window, person }] : []
  })
  play.tell({ type: 'seated', windowNos: staffed.map(({ window }) => window.no) })
  const citizens = play.newClient()
  const leave = (visit: Visit) => rateOnSite(play, citizens, visit)
  const day = { date, intervals: board.opening.intervals }
  await Promise.all(
    staffed.map(({ window, person }) =>
      workAtWindow({ ...play, relief, leave }, window, {
        person,
        shifts: shiftsOf(day, window.staysOverLunch),
      }),
    ),
  )
}
