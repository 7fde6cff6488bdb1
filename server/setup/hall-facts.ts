/** Numbers that are not over, alike in queue, service and window. */
export type LiveNumbers = {
  queue: string
  serviceType: string
  /** Where they are in hand or put aside; null while they wait for any window. */
  windowNo: string | null
  /** The only window that may call them; null for any. */
  reservedFor: string | null
  count: number
}

/** What goes on in a hall while its set-up is changed, by the codes of the set-up. */
export type HallFacts = {
  openWindows: { windowNo: string; workNo: string; staffName: string }[]
  live: LiveNumbers[]
  queuesUsedToday: ReadonlySet<string>
  /** Accounts of this hall that have a password and are not closed. */
  accountsOpen: ReadonlySet<string>
  /** Accounts of other halls: accounts are unique over all. */
  accountsElsewhere: ReadonlySet<string>
}
