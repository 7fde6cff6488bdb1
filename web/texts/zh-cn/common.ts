/** Words that several screens share. */
export const common = {
  demoTime: '演示时间',
  cutOff: (since: string) => `数据更新于 ${since}`,
  aheadCount: (people: number) => (people === 0 ? '前面没有人等候' : `前面还有 ${people} 人`),
  phones: { consult: '咨询电话', complaint: '投诉电话', hotline: '政务服务热线' },
  noAnswer: '网络没有响应，请稍后再试。',
  windowState: {
    OFFLINE: '未开放',
    IDLE: '空闲',
    CALLING: '请办理',
    SERVING: '办理中',
    PAUSED: '暂停服务',
  },
  pauseReason: {
    MEETING: '会议',
    MEAL: '用餐',
    AWAY: '临时离席',
    DEVICE_FAULT: '设备故障',
    HANDOVER: '交接',
    TRAINING: '培训',
  },
  ticketStatus: {
    WAITING: '等候中',
    CALLED: '已呼叫',
    SERVING: '办理中',
    HELD: '挂起',
    PASSED: '已过号',
    COMPLETED: '已办结',
    CANCELLED: '已退号',
    VOIDED: '已作废',
    EXPIRED: '已过期',
  },
}
