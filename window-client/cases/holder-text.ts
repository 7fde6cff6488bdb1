import type { CaseRow, CaseStatus } from '../../contract/cases.ts'
import { caseTexts as words } from '../../web/texts/zh-cn/cases.ts'

const inWork = new Set<CaseStatus>(['RECEIVED', 'ACCEPTED', 'IN_SURVEY', 'IN_SPECIAL', 'ESCALATED'])
const over = new Set<CaseStatus>(['ISSUED', 'RETURNED', 'WITHDRAWN', 'ARCHIVED'])

/** Nothing more is owed to the applicant. */
export const isOver = ({ status }: Pick<CaseRow, 'status'>): boolean => over.has(status)

type Held = Pick<CaseRow, 'status' | 'holderName'>

/** Who has it in hand; 待部门接收 only while somebody of the department should; else nothing. */
export const holderText = ({ status, holderName }: Held): string =>
  holderName ?? (inWork.has(status) ? words.noHolder : '')

/** 已受理 · 演示丑 */
export const dotted = (...texts: string[]): string => texts.filter((text) => text !== '').join(' · ')
