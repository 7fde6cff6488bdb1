import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyQueue,
  enqueue,
  finishSpeaking,
  repeatsFor,
  staleAfterMs,
  startNext,
  withdraw,
  type AnnouncementQueue,
  type Ended,
  type QueuedCall,
  type Step,
} from './announcement-queue.ts'

const callOf = (seq: number, ticketNo: string, calledAtMs = 0): QueuedCall => ({
  seq,
  ticketNo,
  calledAtMs,
  text: `请${ticketNo}号到3号窗口办理`,
  speech: '',
})
const queueOf = (...calls: QueuedCall[]) =>
  calls.reduce((queue, call) => enqueue(queue, call).queue, emptyQueue)
const now = { hallMs: 0, audible: true }

describe('the announcements of a speaker zone', () => {
  it('are spoken one after another in the order of the calls', () => {
    const first = startNext(queueOf(callOf(1, 'A001'), callOf(2, 'C001')), now)
    expect(first.queue.speaking?.ticketNo).toBe('A001')
    expect(startNext(first.queue, now).queue.speaking?.ticketNo).toBe('A001')
    const finished = finishSpeaking(first.queue)
    expect(finished.ended).toEqual([{ call: callOf(1, 'A001'), ending: 'SPOKEN' }])
    expect(startNext(finished.queue, now).queue.speaking?.ticketNo).toBe('C001')
  })

  it('say a number once when it is recalled before its turn, in the place of the first call', () => {
    const step = enqueue(queueOf(callOf(1, 'A001'), callOf(2, 'C001')), callOf(3, 'A001', 15_000))
    expect(step.queue.waiting.map((call) => call.seq)).toEqual([3, 2])
    expect(step.ended).toEqual([{ call: callOf(1, 'A001'), ending: 'MERGED' }])
  })

  it('say a recalled number again when it is being spoken already', () => {
    const speaking = startNext(queueOf(callOf(1, 'A001')), now).queue
    expect(enqueue(speaking, callOf(2, 'A001')).queue.waiting).toHaveLength(1)
  })

  it('leave out a call that has waited for more than a minute of hall time', () => {
    const queue = queueOf(callOf(1, 'A001', 0), callOf(2, 'C001', 1))
    const step = startNext(queue, { hallMs: staleAfterMs + 1, audible: true })
    expect(step.ended.map(({ call, ending }) => [call.ticketNo, ending])).toEqual([['A001', 'STALE']])
    expect(step.queue.speaking?.ticketNo).toBe('C001')
  })

  it('leave out a call that was taken back', () => {
    const step = withdraw(queueOf(callOf(1, 'A001'), callOf(2, 'C001')), 'A001')
    expect(step.queue.waiting.map((call) => call.ticketNo)).toEqual(['C001'])
    expect(step.ended.map((ended) => ended.ending)).toEqual(['WITHDRAWN'])
  })

  it('fall silent outside the hours of speech', () => {
    const step = startNext(queueOf(callOf(1, 'A001'), callOf(2, 'C001')), { hallMs: 0, audible: false })
    expect(step.queue).toEqual(emptyQueue)
    expect(step.ended.map((ended) => ended.ending)).toEqual(['MUTED', 'MUTED'])
  })

  it('are said twice, but once in a rush', () => {
    expect([0, 1, 2, 3, 20].map((waiting) => repeatsFor(waiting, 2))).toEqual([2, 2, 2, 1, 1])
  })
})

type Move =
  | { kind: 'call'; ticket: number }
  | { kind: 'start'; audible: boolean }
  | { kind: 'finish' }
  | { kind: 'undo'; ticket: number }
  | { kind: 'wait'; ms: number }

const moves = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('call' as const), ticket: fc.nat(6) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('start' as const),
        audible: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.boolean()),
      }),
    },
    { weight: 4, arbitrary: fc.constant({ kind: 'finish' as const }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), ticket: fc.nat(6) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(40_000) }) },
  ),
  { maxLength: 120 },
)

type Day = { queue: AnnouncementQueue; hallMs: number; came: QueuedCall[]; ended: Ended[] }

/** Plays a list of moves and looks at the queue after each of them. */
function play(list: Move[], look: (day: Day, move: Move) => void = () => {}): Day {
  let day: Day = { queue: emptyQueue, hallMs: 0, came: [], ended: [] }
  for (const move of list) {
    day = moved(day, move)
    look(day, move)
  }
  return day
}

function moved(day: Day, move: Move): Day {
  switch (move.kind) {
    case 'call': {
      const call = callOf(day.came.length + 1, `A${move.ticket}`, day.hallMs)
      return after({ ...day, came: [...day.came, call] }, enqueue(day.queue, call))
    }
    case 'start':
      return after(day, startNext(day.queue, { hallMs: day.hallMs, audible: move.audible }))
    case 'finish':
      return after(day, finishSpeaking(day.queue))
    case 'undo':
      return after(day, withdraw(day.queue, `A${move.ticket}`))
    case 'wait':
      return { ...day, hallMs: day.hallMs + move.ms }
    default:
      return move satisfies never
  }
}

const after = (day: Day, { queue, ended }: Step): Day => ({ ...day, queue, ended: [...day.ended, ...ended] })

describe('whatever happens in a hall', () => {
  it('never two calls are spoken at once, and a speaking one is never replaced', () => {
    fc.assert(
      fc.property(moves, (list) => {
        let before: QueuedCall | null = null
        play(list, (day, move) => {
          if (before && move.kind !== 'finish') expect(day.queue.speaking).toBe(before)
          before = day.queue.speaking
        })
      }),
    )
  })

  it('every call ends exactly once: spoken, merged, stale, withdrawn or muted', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const open = play(list)
        const closed = [{ kind: 'finish' } as const, { kind: 'start', audible: false } as const].reduce(
          moved,
          open,
        )
        const ended = closed.ended.map(({ call }) => call.seq).toSorted((a, b) => a - b)
        expect(ended).toEqual(closed.came.map((call) => call.seq))
      }),
    )
  })

  it('a number stands in the line once at most', () => {
    fc.assert(
      fc.property(moves, (list) => {
        play(list, ({ queue }) => {
          const numbers = queue.waiting.map((call) => call.ticketNo)
          expect(new Set(numbers).size).toBe(numbers.length)
        })
      }),
    )
  })

  it('nobody is spoken before somebody who stood further ahead', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const { came, ended } = play(list)
        const spoken = ended
          .filter(({ ending }) => ending === 'SPOKEN')
          .map(({ call }) => placeOf(call, came, ended))
        expect(spoken).toEqual(spoken.toSorted((a, b) => a - b))
      }),
    )
  })

  it('nothing older than a minute begins to be spoken', () => {
    fc.assert(
      fc.property(moves, (list) => {
        let before: QueuedCall | null = null
        play(list, ({ queue, hallMs }) => {
          const begun = before ? null : queue.speaking
          if (begun) expect(hallMs - begun.calledAtMs).toBeLessThanOrEqual(staleAfterMs)
          before = queue.speaking
        })
      }),
    )
  })
})

/** The seq of the first of the calls that merged into this one: where it stands in the line. */
function placeOf(call: QueuedCall, came: QueuedCall[], ended: Ended[]): number {
  const earlier = came.findLast((other) => other.ticketNo === call.ticketNo && other.seq < call.seq)
  const merged = earlier && ended.some(({ call: other, ending }) => other === earlier && ending === 'MERGED')
  return merged ? placeOf(earlier, came, ended) : call.seq
}
