import type { HallSettings } from '../../contract/hall-settings.ts'
import { addDays } from '../platform/business-day.ts'

/** The first days (YYYY-MM-DD) whose people are still known; whoever came before is forgotten. */
export type KeptSince = { holders: string; contacts: string }

/**
 * Personal data is kept no longer than its purpose needs (PIPL art. 19; DOMAIN 2.10): whoever took a number, for
 * `keepHolderDays`; whoever rated under a name or complained, for `keepContactDays`, which is never the shorter one.
 */
export function keptSince(
  { keepHolderDays, keepContactDays }: Pick<HallSettings, 'keepHolderDays' | 'keepContactDays'>,
  today: string,
): KeptSince {
  return {
    holders: addDays(today, -keepHolderDays),
    contacts: addDays(today, -Math.max(keepHolderDays, keepContactDays)),
  }
}
