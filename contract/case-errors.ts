/** How what concerns cases (办件) can be refused. */
export const caseRefusals = {
  'case-unknown': [404, '没有找到该办件，请核对办件编号。'],
  'case-state': [409, '该办件当前状态不能进行此操作，请刷新后查看。'],
  'case-other-department': [403, '该办件由其他部门办理，您不能操作。'],
  'case-words-missing': [422, '“{what}”至少填写{count}个字，请补充后提交。'],
  'case-materials-missing': [422, '材料不齐：{names}。请补齐，或按清单办理容缺、告知承诺、补正。'],
  'case-material-unlisted': [422, '“{names}”不在该事项的材料清单内，不得要求申请人提供。'],
  'case-materials-unmarked': [422, '请逐项核对材料清单，每项只标记一次。未标记：{names}。'],
  'case-tolerance-refused': [422, '“{names}”不允许容缺或告知承诺，请收齐或一次性告知补正。'],
  'case-tolerance-undated': [422, '有容缺材料，请填写补交期限（今天之后的工作日）。'],
  'case-notice-missing': [422, '该特别程序不计入办理期限，请填写书面告知文号。'],
  'case-overdue': [409, '该办件已超过承诺期限，不能再延长。'],
  'case-item-unknown': [404, '没有找到该事项，请重新选择。'],
  'case-ticket-unfit': [409, '该号码不在您的窗口办理中，请先叫号并开始办理。'],
  'case-staff-unfit': [422, '只能移交给本部门在岗的人员，请重新选择。'],
  'uscc-invalid': [422, '统一社会信用代码不正确，请核对18位代码后重新输入。'],
} as const
