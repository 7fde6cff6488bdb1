import type { Satisfaction } from './ratings.ts'

/** A reason that goes with a level. `isCore`: in use all over the country, the others by province. */
export type RatingLabel = { code: string; text: string; isCore: boolean }

/**
 * The national labels of 好差评, five levels of eight. Nobody may add one, drop one or change its words
 * (未经允许不得添加或删除评价指标).
 */
export const ratingLabels: Record<Satisfaction, readonly RatingLabel[]> = {
  VERY_SATISFIED: [
    { code: '510', text: '一窗受理一次办结', isCore: true },
    { code: '511', text: '可以先受理后补材料', isCore: true },
    { code: '512', text: '不用提交证明', isCore: true },
    { code: '513', text: '可以全程网上办理', isCore: false },
    { code: '514', text: '可以使用手机办理', isCore: false },
    { code: '515', text: '可以就近办理', isCore: false },
    { code: '516', text: '无需材料直接办理', isCore: false },
    { code: '517', text: '服务热情效率高', isCore: false },
  ],
  SATISFIED: [
    { code: '406', text: '填写一张表单就可完成申报', isCore: true },
    { code: '407', text: '在线提交材料窗口核验', isCore: true },
    { code: '408', text: '一张清单告知全部申报材料', isCore: true },
    { code: '409', text: '用告知承诺减免申报材料', isCore: false },
    { code: '410', text: '可以在线预约办理', isCore: false },
    { code: '411', text: '跑大厅一次办完', isCore: false },
    { code: '412', text: '可以使用自助机办理', isCore: false },
    { code: '413', text: '服务态度较好', isCore: false },
  ],
  BASICALLY_SATISFIED: [
    { code: '307', text: '一次性告知需要补正的材料', isCore: true },
    { code: '308', text: '提供申报材料样本', isCore: true },
    { code: '309', text: '在承诺的时间内办结', isCore: true },
    { code: '310', text: '办事指南指引准确', isCore: false },
    { code: '311', text: '按办事指南要求的材料即可办理', isCore: false },
    { code: '312', text: '可以快递送达', isCore: false },
    { code: '313', text: '跑动次数与承诺的一致', isCore: false },
    { code: '314', text: '服务态度一般', isCore: false },
  ],
  DISSATISFIED: [
    { code: '207', text: '没有提供材料样本', isCore: true },
    { code: '208', text: '没有提供材料清单', isCore: true },
    { code: '209', text: '未在承诺时间内办结', isCore: true },
    { code: '210', text: '同样内容的证明材料被要求多次提交', isCore: false },
    { code: '211', text: '承诺网办但无法在线办理', isCore: false },
    { code: '212', text: '在线预约办理后到实体大厅重复取号排队', isCore: false },
    { code: '213', text: '窗口人员业务不熟练', isCore: false },
    { code: '214', text: '服务态度生硬', isCore: false },
  ],
  VERY_DISSATISFIED: [
    { code: '108', text: '在办事指南之外增加新的审批条件', isCore: true },
    { code: '109', text: '需提供办事指南之外的申报材料', isCore: true },
    { code: '110', text: '无理由超过法定办理时间', isCore: true },
    { code: '111', text: '办事指南提供样本有错', isCore: false },
    { code: '112', text: '承诺在线收取申报材料实际无法收取', isCore: false },
    { code: '113', text: '多头跑窗口和部门', isCore: false },
    { code: '114', text: '跑动次数与承诺的不一致', isCore: false },
    { code: '115', text: '服务态度差效率低', isCore: false },
  ],
}
