import { sql, type Kysely } from 'kysely'
import type { Database } from '../platform/tables.ts'
import type { CaseCount, ClockCount, Counts, DeviceTrouble, RectificationCount } from './rule.ts'

type Db = Kysely<Database>
type Span = { hallId: number; from: Date; now: Date }

/** The limits of the cases received in a span, by item and kind; the applicant's own limits are not the hall's. */
export async function clockCounts(db: Db, { hallId, from, now }: Span): Promise<ClockCount[]> {
  const { rows } = await sql<ClockCount>`
    select c.item_name as "itemName", clock.kind,
      count(*) filter (where clock.stopped_at is not null or clock.due_at < ${now})::int as over,
      count(*) filter (where coalesce(clock.stopped_at, ${now}) > clock.due_at)::int as late,
      max(clock.days) as "longestDays"
    from case_clock clock join service_case c on c.id = clock.case_id
    where c.hall_id = ${hallId} and c.received_at >= ${from} and clock.kind not in ('SUPPLEMENT', 'TOLERANCE')
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

/** The cases received in a span, by item. */
export async function caseCounts(db: Db, { hallId, from }: Span): Promise<CaseCount[]> {
  const { rows } = await sql<CaseCount>`
    select item_name as "itemName", count(*)::int as received,
      count(*) filter (where accepted_at is not null or is_red)::int as supervised,
      count(*) filter (where is_red)::int as red,
      count(*) filter (where supplements > 1)::int as "supplementedTwice"
    from (select item_name, accepted_at, supplements,
        exists (select from case_card where case_id = c.id and color = 'RED') as is_red
      from service_case c where hall_id = ${hallId} and received_at >= ${from}) as received
    group by 1 order by 1`.execute(db)
  return rows
}

/** The rectifications opened in a span, by window; what a review found mistaken is not the window's fault. */
export async function rectificationCounts(
  db: Db,
  { hallId, from, now }: Span,
): Promise<RectificationCount[]> {
  const { rows } = await sql<RectificationCount>`
    select place.no as "windowNo", count(*)::int as opened,
      count(*) filter (where cardinality(r.handlers) = 0 and r.contact_due_at < ${now})::int as "withoutHandler",
      count(*) filter (where coalesce(r.fed_back_at, ${now}) > r.due_at)::int as late,
      count(*) filter (where exists (select from rectification_report report
        where report.rectification_id = r.id and '' in (trim(investigation), trim(handling_process), trim(measures),
          trim(outcome))))::int as "incompleteReports",
      count(*) filter (where r.disposition is null and exists (select from rectification_report report
        where report.rectification_id = r.id))::int as "withoutDisposition",
      count(*) filter (where r.fed_back_at is not null and (select count(distinct step.kind)
        from rectification_step step where step.rectification_id = r.id
          and step.kind in ('QC1_PASSED', 'QC2_PASSED')) < 2)::int as "fedBackUnchecked",
      count(*) filter (where r.closed_at is not null and r.can_be_reached and r.contacted_at is null
        and r.is_satisfied is null and cardinality(r.unanswered_on) = 0)::int as "closedUnheard"
    from rectification r join service_window place on place.id = r.window_id
    where r.hall_id = ${hallId} and r.opened_at >= ${from} and r.status <> 'APPEAL_UPHELD'
    group by place.id, place.no order by place.position, place.id`.execute(db)
  return rows
}

/** What else is only counted. `recentFrom` is a day of the hall, `today` the moment it began. */
export async function counts(
  db: Db,
  { hallId, from, recentFrom, today }: Span & { recentFrom: string; today: Date },
): Promise<Counts> {
  const { rows } = await sql<Counts>`
    with asked as (
      select request.id, request.state, ticket.phone_hash is not null as can_be_asked,
        exists (select from invitation_attempt attempt where attempt.request_id = request.id) as was_invited
      from rating_request request join ticket on ticket.id = request.ticket_id
      where request.hall_id = ${hallId} and request.opened_at >= ${from}),
    given as (
      select rating.* from rating join rating_request request on request.id = rating.request_id
      where request.hall_id = ${hallId} and rating.given_at >= ${from}),
    served as (
      select place.kind from ticket_matter matter join service_window place on place.id = matter.window_id
      where place.hall_id = ${hallId} and matter.finished_at >= ${from}),
    told as (select * from province_message where hall_id = ${hallId})
    select
      (select count(*)::int from given where entered_by is not null
        and channel in ('TERMINAL', 'QR', 'STATIC_QR', 'PHONE_PAGE', 'SMS_LINK')) as "ratingsByStaff",
      (select count(*)::int from given) as ratings,
      (select count(*)::int from asked where state = 'EXPIRED' and can_be_asked and not was_invited) as "neverInvited",
      (select count(*)::int from asked where state = 'EXPIRED' and was_invited) as invited,
      (select count(*)::int from served where kind = 'COMPREHENSIVE') as "servedByComprehensive",
      (select count(*)::int from served) as served,
      (select count(*)::int from told) as "provinceMessages",
      (select count(*)::int from told where state <> 'SENT' and created_at < ${today}) as "provinceOverdue",
      (select count(*)::int from window_session
        where hall_id = ${hallId} and business_day >= ${recentFrom}::date) as "recentSessions",
      (select count(*)::int from punch where hall_id = ${hallId} and date >= ${recentFrom}::date) as "recentPunches"
  `.execute(db)
  const [row] = rows
  if (!row) throw new Error('A count of nothing is still one row')
  return row
}

/** What of the devices is reported and not over yet. */
export async function deviceTroubles(db: Db, hallId: number): Promise<DeviceTrouble[]> {
  const { rows } = await sql<DeviceTrouble>`
    select device.name, case rule when 'DEVICE_OFFLINE' then '离线' when 'PAPER_OUT' then '缺纸' else '打印机故障' end
      as trouble
    from alert join device on device.id = alert.device_id
    where alert.hall_id = ${hallId} and alert.closed_at is null
      and alert.rule in ('DEVICE_OFFLINE', 'PAPER_OUT', 'PRINTER_FAILED')
    order by device.position, device.id`.execute(db)
  return rows
}
