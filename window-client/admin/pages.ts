import { html, type TemplateResult } from 'lit'
import type { Me, RoleCode } from '../../contract/staff.ts'
import { adminTexts } from '../../web/texts/zh-cn/admin.ts'
import { smsTexts } from '../../web/texts/zh-cn/sms.ts'
import './own-account.ts'
import './sms-page.ts'

/** What a page may ask of the frame around it. */
export type Frame = { me: Me; onExpired: () => void; onPassword: () => void }

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
    name: 'sms',
    title: smsTexts.heading,
    roles: ['SYS_ADMIN'],
    render: ({ me, onExpired }) => html`<tx-sms-page .me=${me} .onExpired=${onExpired}></tx-sms-page>`,
  },
  {
    name: 'account',
    title: adminTexts.account.heading,
    roles: 'ALL',
    render: ({ me, onPassword }) =>
      html`<tx-own-account .me=${me} .onPassword=${onPassword}></tx-own-account>`,
  },
]

export const pagesFor = ({ role }: Me): Page[] =>
  pages.filter(({ roles }) => roles === 'ALL' || roles.includes(role))
