import type { SelfCheckArea } from '../../contract/self-check.ts'
import { manual, type Rule } from './rule.ts'

type ByHand = readonly [number: string, area: SelfCheckArea, requirement: string, lookAt: string]

/** What no data of the hall shows: a person looks, and this is where. */
const byHand: ByHand[] = [
  ['R15', 'SERVICE', '咨询、预约、代办、上门服务', '代办和上门服务的登记簿。'],
  ['R16', 'SERVICE', '代办填写委托书，告知程序和时限', '《代办服务委托书》存根。'],
  ['R17', 'SERVICE', '代办材料不齐一次列清', '代办件的一次性告知单。'],
  ['R18', 'SERVICE', '代办事项填写意见反馈表', '《服务意见反馈表》，与代办登记逐件对照。'],
  ['R19', 'SERVICE', '代办移交材料有手续', '材料移交清单的双方签字。'],
  ['R36', 'STAFF', '日常、月度、季度、年度考核挂钩', '考核办法和各期考核结果。'],
  ['R37', 'CASE', '县乡之间材料流转形成闭环', '寄递、送达的登记。'],
  ['R39', 'CASE', '事项变更与推送数据一致', '抽查变更过的事项在省平台的要素。'],
  ['R65', 'PLACE', '适老和智能化的大厅', '取号机的长者模式、无障碍通道、老年人帮办。'],
  ['R66', 'PLACE', '一乡镇一中心、一村一站点', '乡镇中心和村级站点的名册。'],
  ['R71', 'SERVICE', '提前辅导、全程帮办、主动上门', '辅导和帮办的登记。'],
  ['R91', 'RATING', '引导移动端办理的事项评价', '现场询问帮助群众手机办理后是否邀请评价。'],
  ['R94', 'GUIDE', '不索要已取消的证明', '材料清单与取消证明事项目录对照。'],
  ['R110', 'GUIDE', '马上办、网上办、就近办、一次办、自助办', '事项的五办标注。'],
  ['R111', 'SERVICE', '引导使用政务服务网和移动端', '咨询台的辅导登记和宣传。'],
  ['R113', 'CASE', '站点用章编号管理', '用章登记簿。'],
  ['R114', 'DISCLOSURE', '评估有证据', '本表的导出，附网址、截图、照片。'],
  ['R115', 'DISCLOSURE', '问题建台账、销号管理', '问题清单的责任人、时限、销号。'],
  ['R116', 'STAFF', '人人会帮群众网上办', '现场抽查工作人员操作。'],
]

export const manualRules: Rule[] = byHand.map(([number, area, requirement, lookAt]) => ({
  numbers: [number],
  area,
  requirement,
  checks: `请查看：${lookAt}`,
  judge: () => manual(),
}))
