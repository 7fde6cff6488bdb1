/** How what concerns complaints (诉求) can be refused. */
export const complaintRefusals = {
  'complaint-unknown': [404, '没有找到该诉求，请返回清单重新选择。'],
  'complaint-state': [409, '该诉求已进入下一步，请刷新后再操作。'],
  'complaint-other-department': [403, '该诉求由其他单位办理，您只能办理本单位的诉求。'],
  'complaint-about-self': [403, '该诉求反映的是您本人，请由其他人员办理。'],
  'complaint-words-missing': [422, '“{what}”至少填写{count}个字，请补充后提交。'],
  'complaint-reachable': [409, '反映人留有联系方式，请先电话联系。'],
  'complaint-untold': [422, '请把结果告知反映人，并记录告知方式。'],
  'complaint-unreachable': [422, '反映人没有留电话，请选择其他方式。'],
  'complaint-answer-missing': [422, '电话或当面反馈时，请记录反映人是否满意。'],
  'complaint-follow-up-missing': [409, '还没有满意度，请先回访反映人再归档。'],
  'complaint-overdue': [409, '该诉求已超过办理期限，不能再延期，请尽快办理并反馈。'],
  'complaint-ticket-unfit': [409, '该号码不在您的窗口办理中，请先叫号并开始办理。'],
  'complaint-ticket-needed': [403, '窗口人员请在办理号码时登记诉求，其他渠道由有诉即办专员登记。'],
  'complaint-about-unknown': [404, '没有找到“{what}”，请核对后重新填写，不清楚可以不填。'],
  'department-unknown': [404, '没有找到该单位，请重新选择。'],
} as const
