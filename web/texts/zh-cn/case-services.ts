import type { ProvinceMessageState } from '../../../contract/province.ts'
import type { RatingState } from '../../../contract/rating-state.ts'

/** Words of what ties a case and the ratings of its services (一事一评). */
export const caseServiceTexts = {
  heading: '服务与评价',
  none: '没有凭号码在窗口办理的服务。',
  nth: (number: number) => `第 ${number} 次服务`,
  at: (ticketNo: string, windowNo: string) =>
    windowNo === '' ? `${ticketNo} 号` : `${ticketNo} 号，${windowNo} 号窗口`,
  going: '正在办理',
  state: {
    ON_SITE: '等待评价',
    MISSED: '待邀评',
    INVITING: '邀评中',
    RATED: '已评价',
    DECLINED: '不愿评价',
    EXPIRED: '未评价',
  } satisfies Record<RatingState, string>,
  province: {
    QUEUED: '待报省平台',
    SENDING: '待报省平台',
    SENT: '已报省平台',
    FAILED: '待报省平台',
    DEAD: '省平台未接收',
  } satisfies Record<ProvinceMessageState, string>,
  ratedCase: '办件',
  ratedAs: (number: number) => `（第 ${number} 次服务）`,
}
