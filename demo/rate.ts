import { ratingLabels } from '../contract/rating-labels.ts'
import type { GiveRating } from '../contract/ratings.ts'
import type { Visit } from './day-book.ts'
import { Refusal, type HallClient } from './hall-client.ts'
import type { Play } from './play.ts'

/** What somebody says who was served, in the words of the national labels. */
export function ratingBy({ row, token }: Pick<Visit, 'row' | 'token'>): Omit<GiveRating, 'commandId'> | null {
  if (row.rating === null || row.ratingPlace !== 'ONSITE' || token === '') return null
  const labels = ratingLabels[row.rating]
  const label = labels[row.line % labels.length]
  // Every fourth happy citizen gives no reason; an unhappy one always does.
  const isSilent = row.line % 4 === 0 && row.rating.endsWith('SATISFIED') && !row.rating.includes('DIS')
  return {
    satisfaction: row.rating,
    labels: label && !isSilent ? [label.code] : [],
    text: '',
    isAnonymous: row.line % 5 === 0,
    via: row.channel === 'MOBILE' ? 'PHONE_PAGE' : 'TERMINAL',
    tookMs: 4000 + (row.line % 20) * 500,
  }
}

/** Somebody who was served rates every service of the number before going, at the terminal or on the own telephone. */
export async function rateOnSite({ book }: Play, client: HallClient, visit: Visit): Promise<void> {
  const rating = ratingBy(visit)
  if (!rating) return
  try {
    const sheets = await client.request('GET /api/progress/:token/ratings', { token: visit.token }, null)
    for (const { token } of sheets) await client.command('POST /api/ratings/:token', { token }, rating)
    book.rated += sheets.length
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    book.fault(error.code, `评价，${visit.ticketNo}号`)
  }
}
