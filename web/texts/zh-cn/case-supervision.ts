/** Words of the supervision of cases. */
export const supervisionTexts = {
  title: '办件督办',
  text: '各部门在办件的灯色、今年的黄红牌，以及快到期、超期和违规的办件在谁手里、各停了多久。',
  department: '部门',
  open: '在办',
  yellowCards: '今年黄牌',
  redCards: '今年红牌',
  late: '快到期、超期和违规的办件',
  none: '没有快到期、超期或违规的办件。',
  noDepartment: '还没有办件。',
}
