import type { HallEvent } from '../events.ts'
import { colors } from './case-sentence.ts'
import type { Names } from './names.ts'

/** Theme cases by their number in the hall: what was done with them. */
export type ThemeEvent = Extract<HallEvent, { type: `theme-${string}` }>

export function themeSentence(event: ThemeEvent, names: Names): string {
  switch (event.type) {
    case 'theme-answered':
      return `取号人答完第${event.themeNo}个“一件事”的问卷`
    case 'theme-received':
      return `${names.window(event.windowId)}收第${event.themeNo}个“一件事”，共${event.parts}个事项（一件事第${event.themeCaseId}件）`
    case 'theme-part-received':
      return `一件事第${event.themeCaseId}件分办：第${event.caseId}件办件`
    case 'theme-papers-added':
      return `一件事第${event.themeCaseId}件补齐材料${event.papers}份${event.caseIds.length > 0 ? `，同时用于第${event.caseIds.join('、')}件办件` : ''}`
    case 'theme-survey-started':
      return `一件事第${event.themeCaseId}件开始联合踏勘：${event.caseIds.length}个事项`
    case 'theme-survey-ended':
      return `一件事第${event.themeCaseId}件联合踏勘结束：${event.caseIds.length}个事项`
    case 'theme-issued':
      return `一件事第${event.themeCaseId}件${event.isPartial ? '部分' : '统一'}出件：${event.caseIds.length}个事项`
    case 'theme-carded':
      return `一件事第${event.themeCaseId}件亮${colors[event.color]}：“一件事”期限${event.color === 'RED' ? '已过' : '将到'}`
    default:
      return event satisfies never
  }
}
