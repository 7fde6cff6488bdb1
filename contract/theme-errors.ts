/** How what concerns themes (一件事) and their cases can be refused. */
export const themeRefusals = {
  'theme-unknown': [404, '没有找到这个“一件事”，请重新选择。'],
  'theme-unanswered': [422, '问卷还没有答完，请回答全部问题。'],
  'theme-empty': [422, '按这些回答，没有需要办理的事项。'],
  'theme-item-missing': [409, '“{names}”还没有设置为本大厅的事项，不能收件，请联系管理员。'],
  'theme-case-unknown': [404, '没有找到这件“一件事”办件，请核对编号。'],
  'theme-undecided': [409, '“{names}”还没有办结，不能统一出件；先出部分证照，请选择“部分出件”。'],
  'theme-survey-few': [422, '联合踏勘至少选择两个事项。'],
  'theme-survey-unfit': [409, '“{names}”现在不能开始踏勘，请刷新后重新选择。'],
  'theme-not-in-survey': [409, '没有正在进行的联合踏勘，请刷新后查看。'],
  'theme-nothing-to-issue': [409, '没有已经办结、等待出件的事项。'],
} as const
