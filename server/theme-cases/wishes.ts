import { isDeepStrictEqual } from 'node:util'
import type { GivenAnswers, ThemeWish } from '../../contract/theme-cases.ts'
import { currentPlan, planOf } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { planOfTheme } from '../themes/index.ts'
import { requireUnfinished, ticketById } from '../tickets/index.ts'
import * as queries from './wish-queries.ts'

/**
 * Keeps with a number what its holder answered at the kiosk, so that the window need not ask again. The same answers
 * again are nothing new.
 * @throws DomainError ticket-unknown, ticket-state, theme-unknown, theme-unanswered
 */
export async function keepWish(tx: HallTransaction, ticketId: number, answers: GivenAnswers): Promise<void> {
  const ticket = await ticketById(tx.db, tx.hall.id, ticketId)
  if (!ticket) throw new DomainError('ticket-unknown')
  requireUnfinished(ticket)
  const theme = (await planOf(tx)).themes.find((each) => each.serviceTypeId === ticket.serviceTypeId)
  if (!theme) throw new DomainError('theme-unknown')
  if (!planOfTheme(theme, answers).isComplete) throw new DomainError('theme-unanswered')
  if (isDeepStrictEqual(await queries.wishOf(tx.db, ticketId, theme.id), answers)) return
  await queries.putWish(tx.db, { ticketId, themeId: theme.id, answers })
  tx.record({ type: 'theme-answered', ticketId, themeNo: theme.no })
}

/** The theme of a number and what was answered at the kiosk. @throws DomainError ticket-unknown */
export async function wishOf(ctx: Context, hallId: number, ticketId: number): Promise<ThemeWish> {
  const ticket = await ticketById(ctx.db, hallId, ticketId)
  if (!ticket) throw new DomainError('ticket-unknown')
  const { themes } = await currentPlan(ctx, hallId)
  const theme = themes.find((each) => each.serviceTypeId === ticket.serviceTypeId)
  if (!theme) return { themeNo: null, answers: {} }
  return { themeNo: theme.no, answers: (await queries.wishOf(ctx.db, ticketId, theme.id)) ?? {} }
}
