import { css, html, type TemplateResult } from 'lit'
import type { RoleCode } from '../../contract/staff.ts'

/** Who has the page of cases; which of them somebody may open there the server decides. */
export const caseReaders: readonly RoleCode[] = [
  'WINDOW_STAFF',
  'CHIEF_REP',
  'DESK',
  'DEPT_LEADER',
  'HALL_MANAGER',
  'HALL_DIRECTOR',
  'SUPERVISOR',
]

/** 办件编号, and for whoever has the page of cases the way to it. */
export const caseLink = (
  { caseId, projectNo }: { caseId: number; projectNo: string },
  role: RoleCode,
): TemplateResult =>
  caseReaders.includes(role)
    ? html`<a href="#cases/${caseId}" data-testid="to-case">${projectNo}</a>`
    : html`${projectNo}`

export const caseLinkStyle = css`
  a[data-testid='to-case'] {
    color: var(--action);
    font-weight: 600;
    text-decoration: none;
  }
`
