import { html, type TemplateResult } from 'lit'
import type { WindowView } from '../../contract/windows.ts'
import type { LiveDesk } from './live-desk.ts'
import { primaryAction, primaryHint } from './primary-action.ts'
import './primary-button.ts'
import { waitingForWindow } from './queue-lengths.ts'

/** The big button as the window stands now. */
export const primaryKey = (live: LiveDesk, view: WindowView, onPress: () => void): TemplateResult =>
  html`<tx-primary-button
    .action=${primaryAction(view.state)}
    .hint=${primaryHint(view, waitingForWindow(view.queues, live.queues))}
    .blocked=${live.blocked}
    .isPending=${live.window.pending !== null}
    .isResting=${live.window.isResting}
    .onPress=${onPress}
  ></tx-primary-button>`
