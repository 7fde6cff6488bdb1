import { describe, expect, it } from 'vitest'
import type { Indicators } from '../contract/indicators.ts'
import { playMonth, type Played } from './harness/case-month.ts'
import { recount, type Recounted, type Story } from './harness/case-recount.ts'
import { sharesRecounted, sharesTold } from './harness/case-shares.ts'
import { openHouse, type House } from './harness/house.ts'

const plan = {
  seed: 20_260_914,
  cases: 2000,
  from: '2026-09-14',
  lastArrival: '2026-10-14',
  until: new Date('2026-10-16T20:00:00+08:00'),
}

const minute = (at: Date | null): string | null => at && at.toISOString()

async function keptCards(house: House): Promise<string[]> {
  const cards = await house.ctx.db
    .selectFrom('case_card')
    .select(['case_id', 'clock_no', 'color', 'reason', 'at'])
    .execute()
  return cards
    .map(
      (card) =>
        `${card.case_id}:${card.clock_no ?? 'irregular'} ${card.color} ${card.reason} ${minute(card.at)}`,
    )
    .toSorted()
}

function expectedCards(all: [Story, Recounted][]): string[] {
  return all
    .flatMap(([{ id }, { cards }]) =>
      cards.map(({ limit, color, reason, at }) => `${id}:${limit} ${color} ${reason} ${minute(at)}`),
    )
    .toSorted()
}

/** For each limit and colour the first look at which its card meant something and no graver one did. */
function expectedAlerts(all: [Story, Recounted][], looks: Date[]): string[] {
  return all
    .flatMap(([{ id }, { cards }]) =>
      cards.flatMap(({ limit, color, knownAt, overAt }, index) => {
        const isFirst = cards.findIndex((card) => card.limit === limit && card.color === color) === index
        const red = cards.find((card) => card.limit === limit && card.color === 'RED')
        const seen = looks.find(
          (look) =>
            look >= knownAt && (!overAt || look < overAt) && (color === 'RED' || !red || look < red.knownAt),
        )
        return isFirst && seen ? [`CASE_${color} case:${id}:${limit} ${minute(seen)}`] : []
      }),
    )
    .toSorted()
}

async function raisedAlerts(house: House): Promise<string[]> {
  const alerts = await house.ctx.db
    .selectFrom('alert')
    .select(['rule', 'subject', 'raised_at'])
    .where('rule', 'in', ['CASE_YELLOW', 'CASE_RED'])
    .execute()
  return alerts.map(({ rule, subject, raised_at: at }) => `${rule} ${subject} ${minute(at)}`).toSorted()
}

async function keptCases(house: House) {
  const rows = await house.ctx.db.selectFrom('service_case').selectAll().orderBy('id').execute()
  return rows.map((row) =>
    [
      row.id,
      row.status,
      row.kind,
      minute(row.accepted_at),
      minute(row.decided_at),
      minute(row.closed_at),
    ].join(' '),
  )
}

const recountedCases = (all: [Story, Recounted][]) =>
  all
    .toSorted(([a], [b]) => a.id - b.id)
    .map(([{ id }, found]) =>
      [
        id,
        found.status,
        found.kind,
        minute(found.acceptedAt),
        minute(found.decidedAt),
        minute(found.closedAt),
      ].join(' '),
    )

function differences(kept: string[], expected: string[]): { tooMany: string[]; missing: string[] } {
  const [has, owes] = [new Set(kept), new Set(expected)]
  return {
    tooMany: kept.filter((each) => !owes.has(each)),
    missing: expected.filter((each) => !has.has(each)),
  }
}

describe(
  'a month of two thousand cases, in which workers die and their store is lost',
  { timeout: 400_000 },
  () => {
    it('gives every card once with its right minute, warns of each once, and counts as by hand', async () => {
      await using house = await openHouse({ at: '2026-09-14T08:00:00+08:00', settings: { ROLES: 'web' } })
      const played: Played = await playMonth(house, plan)
      expect(played.stories).toHaveLength(plan.cases)
      expect(played.wipes).toBeGreaterThan(3)
      // What may be refused: a step that came too late, and nothing else.
      expect(Object.keys(played.refused).toSorted()).toEqual(['case-overdue', 'case-state'])
      expect(house.logged()).not.toContain('case not looked at')
      const all = played.stories.map((story): [Story, Recounted] => [
        story,
        recount(story, played.looks, plan.until),
      ])
      expect(new Set(all.map(([, { status }]) => status)).size).toBe(11)

      const none = { tooMany: [], missing: [] }
      expect(differences(await keptCases(house), recountedCases(all))).toEqual(none)
      const cards = await keptCards(house)
      expect(cards.length).toBeGreaterThan(2000)
      expect(differences(cards, expectedCards(all))).toEqual(none)
      expect(cards.length).toBe(new Set(cards).size)
      const alerts = await raisedAlerts(house)
      expect(differences(alerts, expectedAlerts(all, played.looks))).toEqual(none)
      expect(alerts.length).toBe(new Set(alerts).size)

      const rates = await house.ctx.db
        .selectFrom('alert')
        .select(['subject', 'level'])
        .where('rule', '=', 'REDCARD_RATE')
        .execute()
      expect(rates).toContainEqual({ subject: 'red-cards:2026-09', level: 'ALERT' })

      const director = await house.loginAs('hl001')
      const told: Indicators = await director.get(
        `/api/halls/${house.hallId}/indicators?from=${plan.from}&to=2026-10-16`,
      )
      const guide = await house.ctx.db
        .selectFrom('service_item')
        .select(['id', 'is_license as isLicense', 'department_id as departmentId'])
        .where('hall_id', '=', house.hallId)
        .execute()
      expect(sharesTold(told)).toEqual(sharesRecounted(all, guide))
    })
  },
)
