import type { Column, SheetName } from '../../contract/setup.ts'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'

/** The list of the sheets: what belongs together stands together. Bindings are made at their windows. */
export const sheetGroups: readonly { title: string; sheets: readonly SheetName[] }[] = [
  { title: setUpTexts.groups.hall, sheets: ['hall', 'settings'] },
  { title: setUpTexts.groups.place, sheets: ['windows', 'queues', 'zones', 'departments'] },
  {
    title: setUpTexts.groups.services,
    sheets: [
      'service-types',
      'service-items',
      'materials',
      'themes',
      'theme-items',
      'theme-questions',
      'theme-answers',
    ],
  },
  { title: setUpTexts.groups.times, sheets: ['opening-hours', 'notices'] },
  { title: setUpTexts.groups.people, sheets: ['staff', 'devices'] },
]

/** The columns that tell rows apart at a glance; the others are seen when a row is open. */
const tableColumns: Partial<Record<SheetName, readonly string[]>> = {
  zones: ['name', 'floor', 'kind'],
  departments: ['name', 'aliases', 'hcpIntegrated'],
  queues: ['name', 'prefix', 'numberFrom', 'numberTo'],
  windows: ['no', 'name', 'kind', 'zone'],
  'service-types': ['name', 'department', 'queue', 'takeIdentity', 'standardMinutes'],
  'service-items': ['name', 'serviceType', 'department', 'promisedDays'],
  materials: ['name', 'item', 'form', 'copies', 'required'],
  'opening-hours': ['weekday', 'opens', 'closes', 'seasonFrom', 'seasonTo', 'lunchDutyOnly'],
  notices: ['title', 'category', 'onWall'],
  staff: ['name', 'workNo', 'role', 'department', 'windows'],
  devices: ['name', 'kind', 'zone'],
}

export function columnsInTable(sheet: SheetName, columns: readonly Column[]): Column[] {
  const wanted = tableColumns[sheet]
  if (!wanted) return columns.slice(0, 6)
  return wanted.flatMap((name) => columns.find((column) => column.name === name) ?? [])
}

const settingGroups: readonly { title: string; names: readonly string[] }[] = [
  {
    title: setUpTexts.settings.taking,
    names: [
      'openBeforeMin',
      'lastTakeBeforeCloseMin',
      'nearClosingMin',
      'closeGraceMin',
      'maxPerPersonPerDay',
      'maxPerPersonPerServiceType',
    ],
  },
  { title: setUpTexts.settings.priority, names: ['priorityBonusMin', 'elderAge'] },
  {
    title: setUpTexts.settings.calling,
    names: [
      'maxCalls',
      'recallEverySec',
      'minCallsBeforePass',
      'passAfterSec',
      'undoWithinSec',
      'windowMayCallOutOfTurn',
    ],
  },
  {
    title: setUpTexts.settings.passed,
    names: ['restoreWithinMin', 'restorePolicy', 'reinsertAfter', 'maxPassCount', 'holdMaxMin'],
  },
  {
    title: setUpTexts.settings.alerts,
    names: [
      'waitWarnMin',
      'waitAlertMin',
      'queueLongPerWindow',
      'serviceWarnMin',
      'unmannedMin',
      'pauseMaxMin',
      'mealPauseMaxMin',
      'idleWithQueueMin',
      'windowLostMin',
      'queueWithoutWindowMin',
      'deviceOfflineMin',
      'paperLowSlips',
      'suspectNumbers',
      'suspectPassed',
      'ratingMinPercent',
      'ratingLeastCount',
      'alertAckMin',
      'alertQuietMin',
    ],
  },
  {
    title: setUpTexts.settings.messages,
    names: [
      'queueMessages',
      'nearAhead',
      'caseAcceptedMessages',
      'caseSupplementMessages',
      'caseDoneMessages',
      'cardMessages',
    ],
  },
  { title: setUpTexts.settings.rating, names: ['ratingOnSiteSec', 'inviteWithinWorkdays'] },
  {
    title: setUpTexts.settings.limits,
    names: [
      'caseSurveyWorkdays',
      'caseEscalateWorkdays',
      'caseAfterReplyWorkdays',
      'caseSupplementWorkdays',
      'complaintRespondMin',
    ],
  },
  {
    title: setUpTexts.settings.appraisal,
    names: [
      'redCardMaxPercent',
      'redCardRisePoints',
      'instantMinPercent',
      'redCardLeastCases',
      'scoreRatingWeight',
      'scoreLimitWeight',
      'scoreOnSiteWeight',
    ],
  },
  { title: setUpTexts.settings.privacy, names: ['keepHolderDays', 'keepContactDays'] },
  { title: setUpTexts.settings.voice, names: ['speechRepeat', 'readOneAs'] },
]

export type ColumnGroup = { title: string; columns: Column[] }

/** The settings by what they are about; whatever is not listed here comes last. */
export function groupedColumns(sheet: SheetName, columns: readonly Column[]): ColumnGroup[] {
  if (sheet !== 'settings') return [{ title: '', columns: [...columns] }]
  const groups = settingGroups.map(({ title, names }) => ({
    title,
    columns: names.flatMap((each) => columns.find(({ name }) => name === each) ?? []),
  }))
  const listed = new Set(settingGroups.flatMap(({ names }) => names))
  const others = columns.filter(({ name }) => !listed.has(name))
  return [...groups, { title: setUpTexts.settings.others, columns: others }].filter(
    (group) => group.columns.length > 0,
  )
}
