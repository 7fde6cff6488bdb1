import type { SelfCheckArea, SelfCheckResult } from '../../../contract/self-check.ts'

/** Words of the page that holds a hall against the requirements. */
export const selfCheckTexts = {
  title: '对标自查',
  text: '逐条对照政务服务要求R01至R116，用本中心现有的设置和本年的办理、评价、整改记录核查。系统看不到的列为需人工核对，写明看什么。',
  checking: '正在核查…',
  again: '重新核查',
  download: '导出证据清单',
  checked: (day: string, count: number) => `${day}核查${count}项`,
  result: {
    UNMET: '不符合',
    MANUAL: '需人工核对',
    MET: '符合',
    NOT_APPLICABLE: '不适用',
  } satisfies Record<SelfCheckResult, string>,
  area: {
    PLACE: '窗口与场所',
    STAFF: '人员',
    GUIDE: '事项与指南',
    CASE: '办件',
    RATING: '评价与诉求',
    SERVICE: '服务方式',
    DISCLOSURE: '公开与制度',
  } satisfies Record<SelfCheckArea, string>,
  areaField: '范围',
  allAreas: '全部范围',
  all: '全部',
  choose: '按结果查看',
  none: '没有这样的项目。',
  noFault: '没有发现不符合的项目。',
  column: { number: '编号', requirement: '要求与口径', result: '结果', evidence: '证据' },
} as const
