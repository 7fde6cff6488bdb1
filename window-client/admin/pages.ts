import { html, type TemplateResult } from 'lit'
import type { Me, RoleCode } from '../../contract/staff.ts'
import { accountTexts } from '../../web/texts/zh-cn/accounts.ts'
import { adminTexts } from '../../web/texts/zh-cn/admin.ts'
import { attendanceTexts } from '../../web/texts/zh-cn/attendance.ts'
import { supervisionTexts } from '../../web/texts/zh-cn/case-supervision.ts'
import { caseTexts } from '../../web/texts/zh-cn/cases.ts'
import { caseReaders } from '../cases/case-link.ts'
import '../cases/cases-page.ts'
import '../cases/supervision-page.ts'
import { calendarTexts } from '../../web/texts/zh-cn/calendar.ts'
import { deviceTexts } from '../../web/texts/zh-cn/devices.ts'
import { logTexts } from '../../web/texts/zh-cn/log.ts'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import '../accounts/accounts-page.ts'
import '../attendance/attendance-page.ts'
import '../attendance/my-attendance-page.ts'
import '../devices/devices-page.ts'
import '../log/log-page.ts'
import '../set-up/calendar-page.ts'
import '../set-up/set-up-page.ts'
import { complaintTexts } from '../../web/texts/zh-cn/complaint.ts'
import '../complaints/complaints-page.ts'
import '../complaints/steering-page.ts'
import { rectificationTexts } from '../../web/texts/zh-cn/rectification.ts'
import { indicatorTexts } from '../../web/texts/zh-cn/indicators.ts'
import '../ratings/indicators-page.ts'
import { invitationTexts } from '../../web/texts/zh-cn/invitations.ts'
import '../ratings/invitations-page.ts'
import { selfCheckTexts } from '../../web/texts/zh-cn/self-check.ts'
import '../self-check/self-check-page.ts'
import './own-account.ts'
import '../ratings/rectifications-page.ts'
import { smsTexts } from '../../web/texts/zh-cn/sms.ts'
import '../sms/sms-page.ts'
import { themeTexts } from '../../web/texts/zh-cn/themes.ts'
import '../themes/theme-cases-page.ts'

/** What a page may ask of the frame around it. */
export type Frame = {
  me: Me
  /** Which thing on the page the address asks for; empty for none. */
  item: string
  onExpired: () => void
  onPassword: () => void
  onChanged: () => void
}

export type Page = {
  /** As it stands behind # in the address. */
  name: string
  title: string
  /** Who sees it; the server refuses everybody else besides. */
  roles: readonly RoleCode[] | 'ALL'
  render: (frame: Frame) => TemplateResult
}

/** Every page of the administration, in the order of the menu. */
const pages: readonly Page[] = [
  {
    name: 'cases',
    title: caseTexts.title,
    roles: caseReaders,
    render: ({ me, item, onExpired }) =>
      html`<tx-cases .me=${me} .item=${item} .onExpired=${onExpired}></tx-cases>`,
  },
  {
    name: 'case-supervision',
    title: supervisionTexts.title,
    roles: ['HALL_MANAGER', 'HALL_DIRECTOR', 'SUPERVISOR'],
    render: ({ me, onExpired }) =>
      html`<tx-case-supervision .hallId=${me.hall.id} .onExpired=${onExpired}></tx-case-supervision>`,
  },
  {
    name: 'theme-cases',
    title: themeTexts.title,
    roles: [
      'WINDOW_STAFF',
      'CHIEF_REP',
      'DESK',
      'DEPT_LEADER',
      'HALL_MANAGER',
      'HALL_DIRECTOR',
      'SUPERVISOR',
    ],
    render: ({ me, item, onExpired }) =>
      html`<tx-theme-cases
        .hallId=${me.hall.id}
        .role=${me.role}
        .item=${item}
        .onExpired=${onExpired}
      ></tx-theme-cases>`,
  },
  {
    name: 'setup',
    title: setUpTexts.title,
    roles: ['SYS_ADMIN'],
    render: ({ me, onExpired }) =>
      html`<tx-set-up
        .me=${me}
        page="setup"
        heading=${setUpTexts.title}
        ?isWhole=${true}
        .onExpired=${onExpired}
      ></tx-set-up>`,
  },
  {
    name: 'attendance',
    title: attendanceTexts.title,
    roles: ['HALL_MANAGER', 'HALL_DIRECTOR', 'CHIEF_REP', 'SUPERVISOR'],
    render: ({ me, onExpired }) =>
      html`<tx-attendance-page .me=${me} .onExpired=${onExpired}></tx-attendance-page>`,
  },
  {
    name: 'notices',
    title: setUpTexts.noticesTitle,
    roles: ['HALL_MANAGER'],
    render: ({ me, onExpired }) =>
      html`<tx-set-up
        .me=${me}
        page="notices"
        heading=${setUpTexts.noticesTitle}
        .onExpired=${onExpired}
      ></tx-set-up>`,
  },
  {
    name: 'calendar',
    title: calendarTexts.heading,
    roles: ['SYS_ADMIN'],
    render: ({ me, onExpired }) =>
      html`<tx-calendar .hallId=${me.hall.id} .onExpired=${onExpired}></tx-calendar>`,
  },
  {
    name: 'accounts',
    title: accountTexts.heading,
    roles: ['SEC_ADMIN', 'AUDITOR'],
    render: ({ me, onExpired }) =>
      html`<tx-accounts-page .me=${me} .onExpired=${onExpired}></tx-accounts-page>`,
  },
  {
    name: 'devices',
    title: deviceTexts.heading,
    roles: ['SYS_ADMIN', 'HALL_MANAGER'],
    render: ({ me, onExpired }) =>
      html`<tx-devices-page .me=${me} .onExpired=${onExpired}></tx-devices-page>`,
  },
  {
    name: 'log',
    title: logTexts.heading,
    roles: ['AUDITOR'],
    render: ({ me, onExpired }) => html`<tx-log-page .me=${me} .onExpired=${onExpired}></tx-log-page>`,
  },
  {
    name: 'sms',
    title: smsTexts.heading,
    roles: ['SYS_ADMIN'],
    render: ({ me, onExpired }) => html`<tx-sms-page .me=${me} .onExpired=${onExpired}></tx-sms-page>`,
  },
  {
    name: 'invitations',
    title: invitationTexts.title,
    roles: ['RATING_OFFICER'],
    render: ({ me, item, onExpired }) =>
      html`<tx-invitations .me=${me} .item=${item} .onExpired=${onExpired}></tx-invitations>`,
  },
  {
    name: 'own-attendance',
    title: attendanceTexts.own,
    roles: 'ALL',
    render: ({ me, onExpired }) =>
      html`<tx-my-attendance-page .me=${me} .onExpired=${onExpired}></tx-my-attendance-page>`,
  },
  {
    name: 'account',
    title: adminTexts.account.heading,
    roles: 'ALL',
    render: ({ me, onPassword, onChanged, onExpired }) =>
      html`<tx-own-account
        .me=${me}
        .onPassword=${onPassword}
        .onChanged=${onChanged}
        .onExpired=${onExpired}
      ></tx-own-account>`,
  },
  {
    name: 'rectifications',
    title: rectificationTexts.title,
    roles: ['DEPT_LEADER', 'CHIEF_REP', 'RATING_OFFICER', 'QC_REVIEWER', 'HALL_DIRECTOR', 'SUPERVISOR'],
    render: ({ me, item, onExpired }) =>
      html`<tx-rectifications
        .hallId=${me.hall.id}
        .role=${me.role}
        .item=${item}
        .onExpired=${onExpired}
      ></tx-rectifications>`,
  },
  {
    name: 'complaints',
    title: complaintTexts.title,
    roles: [
      'SYS_ADMIN',
      'COMPLAINT_OFFICER',
      'DESK',
      'DEPT_LEADER',
      'CHIEF_REP',
      'HALL_DIRECTOR',
      'HALL_MANAGER',
      'SUPERVISOR',
    ],
    // The 系统管理员 reads none: only chooses who steers what nobody else may.
    render: ({ me, item, onExpired }) =>
      me.role === 'SYS_ADMIN'
        ? html`<tx-complaint-steering .hallId=${me.hall.id} .onExpired=${onExpired}></tx-complaint-steering>`
        : html`<tx-complaints
            .hallId=${me.hall.id}
            .role=${me.role}
            .item=${item}
            .onExpired=${onExpired}
          ></tx-complaints>`,
  },
  {
    name: 'indicators',
    title: indicatorTexts.title,
    roles: ['HALL_DIRECTOR', 'HALL_MANAGER', 'SUPERVISOR', 'RATING_OFFICER'],
    render: ({ me, onExpired }) =>
      html`<tx-indicators .hallId=${me.hall.id} .role=${me.role} .onExpired=${onExpired}></tx-indicators>`,
  },
  {
    name: 'self-check',
    title: selfCheckTexts.title,
    roles: ['HALL_DIRECTOR', 'HALL_MANAGER', 'SUPERVISOR', 'SYS_ADMIN'],
    render: ({ me, onExpired }) =>
      html`<tx-self-check .hallId=${me.hall.id} .onExpired=${onExpired}></tx-self-check>`,
  },
]

/** The pages of a role in the order of the menu: its duties first, what everybody has of the own after them. */
export const pagesFor = ({ role }: Me): Page[] => [
  ...pages.filter(({ roles }) => roles !== 'ALL' && roles.includes(role)),
  ...pages.filter(({ roles }) => roles === 'ALL'),
]
