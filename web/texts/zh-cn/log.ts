import type { LogCheck, LogKind } from '../../../contract/log.ts'

type Fault = NonNullable<LogCheck['fault']>

const faults: Record<Fault['kind'], (seq: number) => string> = {
  ALTERED: (seq) => `第 ${seq} 条与写入时不一致：内容被改动，或它前面的记录被替换。`,
  MISSING: (seq) => `第 ${seq} 条缺失：记录被删除。`,
  CUT_OFF: (seq) => `第 ${seq} 条及之后的记录缺失，或大厅的日志末尾被改动。`,
}

/** Words of the auditor's page. */
export const logTexts = {
  heading: '审计日志',
  text: '大厅内的每一步操作都按顺序记入日志，只增不改：任何人都不能修改或删除，本页只供查看。群众信息不在日志中，只有号码。',
  loading: '正在读取日志…',
  none: '没有符合条件的记录。',
  columns: { seq: '序号', at: '时间', who: '人员', what: '操作', address: '来源', act: '详情' },
  kind: {
    TICKET: '取号与叫号',
    WINDOW: '窗口',
    DESK: '导办处理',
    ALERT: '预警',
    RATING: '评价与整改',
    CASE: '办件',
    COMPLAINT: '诉求',
    SMS: '短信',
    ATTENDANCE: '考勤',
    ACCOUNT: '账号与登录',
    DEVICE: '设备',
    HALL: '大厅与日志',
  } satisfies Record<LogKind, string>,
  filter: {
    from: '从',
    to: '到',
    staff: '人员',
    everybody: '所有人',
    kind: '类别',
    everyKind: '所有类别',
    window: '窗口',
    everyWindow: '所有窗口',
    ticketNo: '号码',
    ticketNoHint: '如 A012',
    submit: '查询',
    clear: '清除条件',
    download: '下载表格',
    badNo: '号码由字母和数字组成，如 A012。',
    badDays: '开始日期不能晚于结束日期。',
  },
  more: '更早的记录',
  end: '已到最早一条。',
  detail: '详情',
  detailOf: (seq: number) => `第 ${seq} 条的详情`,
  detailHeading: (seq: number) => `第 ${seq} 条`,
  raw: '原始记录',
  close: '关闭',
  noAddress: '—',
  chain: {
    heading: '日志完整性',
    text: '每条记录都带有包含上一条的校验码。核对从第一条开始，逐条比对。',
    verify: '核对全部记录',
    again: '重新核对',
    checking: (checked: number, head: number) => `正在核对：${checked} / ${head} 条`,
    whole: (count: number) => `完整，已核对 ${count} 条。`,
    broken: ({ seq, kind }: Fault) => `不完整：${faults[kind](seq)}`,
    before: (count: number) => (count === 0 ? '' : `此前 ${count} 条完整。`),
    advice: '请立即保全数据库与备份，并报告安全管理员和单位负责人。',
  },
}
