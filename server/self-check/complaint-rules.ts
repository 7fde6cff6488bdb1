import { channelNames } from '../complaints/index.ts'
import { faultsOr, manual, met, notApplicable, type Rule } from './rule.ts'

const noComplaint = '本年还没有登记诉求。'

/** 有诉即办: what was complained of this year, and how soon somebody saw to it. */
export const complaintRules: Rule[] = [
  {
    numbers: ['R35'],
    area: 'RATING',
    requirement: '投诉及时调查核实，在规定时间内反馈',
    checks: '本年登记的诉求，都在办理期限内反馈；经批准延期的按新期限，不予受理和转办的不计。',
    judge: ({ complaints: { total, byDepartment } }) => {
      if (total === 0) return notApplicable(noComplaint)
      const faults = byDepartment.flatMap(({ departmentName, onTime: { numerator, denominator } }) =>
        denominator > numerator
          ? [`${departmentName ?? '尚未交办'}的诉求超过期限${denominator - numerator}件。`]
          : [],
      )
      return faultsOr(faults, `本年诉求${total}件，没有超过期限的。`)
    },
  },
  {
    numbers: ['R55'],
    area: 'RATING',
    requirement: '有诉即接、即应、必办、即办、限时办结',
    checks: '登记的诉求都在响应期限内联系反映人，没有逾期仍在办的；接、应、办、结的时间由系统记入台账。',
    judge: ({ complaints: { total, responded, overdue } }) => {
      if (total === 0) return notApplicable(noComplaint)
      const unanswered = responded.denominator - responded.numerator
      const faults = [
        ...(unanswered > 0 ? [`${unanswered}件没有按时联系反映人。`] : []),
        ...(overdue > 0 ? [`${overdue}件逾期仍在办。`] : []),
      ]
      return faultsOr(faults, `本年诉求${total}件，都按时联系，没有逾期在办的。`)
    },
  },
  {
    numbers: ['R56'],
    area: 'RATING',
    requirement: '12345热线、意见箱、意见簿等多渠道受理，定期统计分析',
    checks: '本年的诉求来自两种以上的渠道；每月统计由系统生成，可导出，分析结论须另看。',
    judge: ({ complaints: { total, byChannel } }) => {
      if (total === 0) return notApplicable(noComplaint)
      const used = byChannel.filter(({ count }) => count > 0)
      const evidence = `${used.map(({ name, count }) => `${channelNames[name]}${count}件`).join('、')}。`
      return used.length > 1 ? met(evidence) : manual(`${evidence}请看其他渠道是否畅通。`)
    },
  },
]
