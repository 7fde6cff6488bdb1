import type { Indicators } from '../../contract/indicators.ts'
import type { Recounted, Story } from './case-recount.ts'
import { dayOf } from './naive-clock.ts'

type Shares = Record<string, [number, number]>
type GuideItem = { id: number; isLicense: boolean; departmentId: number }

/** The indicators that are counted from cases, the red cards of each month, and each department's, as the server tells them. */
export function sharesTold({ indicators, redCards, departments }: Indicators): Shares {
  const counted = indicators.filter(({ counts, code }) => counts === 'CASE' || /^I-(18|20)/.test(code))
  return Object.fromEntries([
    ...counted.map(({ code, numerator, denominator }) => [code, [numerator, denominator]]),
    ...redCards
      .filter(({ denominator }) => denominator > 0)
      .map(({ month, numerator, denominator }) => [`red ${month}`, [numerator, denominator]]),
    ...departments
      .filter(({ instant, red }) => instant.denominator + red.denominator > 0)
      .flatMap(({ departmentId, instant, red, inTime }) => [
        [`instant ${departmentId}`, [instant.numerator, instant.denominator]],
        [`red ${departmentId}`, [red.numerator, red.denominator]],
        [`in time ${departmentId}`, [inTime.numerator, inTime.denominator]],
      ]),
  ])
}

/** The same from what was done with each case. */
export function sharesRecounted(all: [Story, Recounted][], guide: GuideItem[]): Shares {
  const used = new Set(all.map(([{ itemId }]) => itemId))
  const licenses = guide.filter(({ isLicense }) => isLicense)
  const months = Map.groupBy(all, ([{ receivedAt }]) => dayOf(receivedAt).slice(0, 7))
  const departments = Map.groupBy(all, ([{ departmentId }]) => departmentId)
  const accepted = all.filter(isAccepted)
  return Object.fromEntries([
    ['I-15', share(accepted, ([{ channel }]) => channel === 'UNIFIED')],
    ['I-16/17', share(accepted, ([{ channel }]) => channel === 'ONLINE')],
    ['I-18/19', [used.size, guide.length]],
    ['I-20/21', [licenses.filter(({ id }) => used.has(id)).length, licenses.length]],
    ['I-22', share(all.filter(isSupervised), isRed)],
    ['I-31', inTime(all.filter(isInstant))],
    ['I-32', inTime(all.filter((each) => !isInstant(each)))],
    ['I-36', share(accepted, isInstant)],
    ...[...months].map(([month, some]) => [`red ${month}`, share(some.filter(isSupervised), isRed)]),
    ...[...departments]
      .filter(([, some]) => some.some(isSupervised))
      .flatMap(([id, some]) => [
        [`instant ${id}`, share(some.filter(isAccepted), isInstant)],
        [`red ${id}`, share(some.filter(isSupervised), isRed)],
        [`in time ${id}`, inTime(some)],
      ]),
  ])
}

type Each = [Story, Recounted]

const share = (all: Each[], isHit: (each: Each) => boolean): [number, number] => [
  all.filter(isHit).length,
  all.length,
]

const isAccepted = ([, { acceptedAt }]: Each): boolean => acceptedAt !== null
const isRed = ([, { cards }]: Each): boolean => cards.some(({ color }) => color === 'RED')
const isSupervised = (each: Each): boolean => isAccepted(each) || isRed(each)
const isInstant = ([{ originKind }]: Each): boolean => originKind === 'INSTANT'
const isLate = ([, { clocks }]: Each): boolean =>
  clocks.some(({ kind, redAt }) => kind === 'PROMISE' && redAt !== null)

/** Of those that were decided, or are late, those that were decided in time; an instant one on the same day. */
function inTime(all: Each[]): [number, number] {
  const owed = all.filter((each) => each[1].decidedAt !== null || isLate(each))
  return share(owed, (each) => {
    const [, { acceptedAt, decidedAt }] = each
    if (isLate(each) || !acceptedAt || !decidedAt) return false
    return !isInstant(each) || dayOf(acceptedAt) === dayOf(decidedAt)
  })
}
