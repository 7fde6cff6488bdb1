import { html, type TemplateResult } from 'lit'
import type { Me, RoleCode } from '../../contract/staff.ts'
import { adminTexts } from '../../web/texts/zh-cn/admin.ts'
import { rectificationTexts } from '../../web/texts/zh-cn/rectification.ts'
import { indicatorTexts } from '../../web/texts/zh-cn/indicators.ts'
import './indicators-page.ts'
import './own-account.ts'
import './rectifications-page.ts'

/** What a page may ask of the frame around it. */
export type Frame = {
  me: Me
  /** Which thing on the page the address asks for; empty for none. */
  item: string
  onExpired: () => void
  onPassword: () => void
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
    name: 'account',
    title: adminTexts.account.heading,
    roles: 'ALL',
    render: ({ me, onPassword }) =>
      html`<tx-own-account .me=${me} .onPassword=${onPassword}></tx-own-account>`,
  },
  {
    name: 'rectifications',
    title: rectificationTexts.title,
    roles: ['DEPT_LEADER', 'CHIEF_REP', 'RATING_OFFICER', 'QC_REVIEWER', 'HALL_DIRECTOR', 'SUPERVISOR'],
    render: ({ me, item, onExpired }) =>
      html`<tx-rectifications
        .hallId=${me.hall.id}
        .item=${item}
        .onExpired=${onExpired}
      ></tx-rectifications>`,
  },
  {
    name: 'indicators',
    title: indicatorTexts.title,
    roles: ['HALL_DIRECTOR', 'HALL_MANAGER', 'SUPERVISOR', 'RATING_OFFICER'],
    render: ({ me, onExpired }) =>
      html`<tx-indicators .hallId=${me.hall.id} .role=${me.role} .onExpired=${onExpired}></tx-indicators>`,
  },
]

export const pagesFor = ({ role }: Me): Page[] =>
  pages.filter(({ roles }) => roles === 'ALL' || roles.includes(role))
