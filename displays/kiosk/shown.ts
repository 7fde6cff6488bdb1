import type { BoardQueue } from '../../contract/board.ts'
import type { Catalogue } from '../../contract/halls.ts'
import type { GuideState } from './guide-feed.ts'
import type { ListState } from './list-feed.ts'
import type { OutlookState } from './outlook-feed.ts'
import type { DeskState } from './ticket-desk.ts'
import type { Visit } from './visit.ts'

/** All that a page is drawn from. */
export type Shown = {
  visit: Visit
  desk: DeskState
  outlook: OutlookState
  list: ListState
  guide: GuideState
  catalogue: Catalogue
  queues: BoardQueue[]
  secondsLeft: number | null
}
