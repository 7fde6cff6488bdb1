import type { CaseKind } from '../../contract/cases.ts'

export type Course = { caseKind: CaseKind; promisedDays: number | null; needsSurvey: boolean }

/** How an item is done, from the number to the result: what its kind means for whoever comes (R22, R25, R26). */
export function stepsOf({ caseKind, promisedDays, needsSurvey }: Course): string[] {
  const take = '取号：在取号机、手机或咨询台取号，不需要先预约。'
  if (caseKind === 'INSTANT')
    return [take, '办理：到窗口提交材料，材料齐全的当场办结。', '领取：当场领取结果，请您评价本次服务。']
  const accept = '受理：到窗口提交材料，齐全的当场受理；不齐的，一次告知全部需要补正的内容。'
  const survey = needsSurvey ? ['踏勘：工作人员上门踏勘，不超过3个工作日。'] : []
  const issue = '领取：到统一出件窗口领取，也可以邮寄，请您评价本次服务。'
  const decide =
    caseKind === 'ESCALATED'
      ? `上报：初审后${promisedDays ?? 3}个工作日内上报，收到批复后2日内办理。`
      : `审查：自受理之日起${promisedDays ?? ''}个工作日内作出决定。`
  return [take, accept, ...survey, decide, issue]
}
