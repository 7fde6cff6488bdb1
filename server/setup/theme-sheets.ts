import { flag, key, longText, nameColumn, number, reference, required, text } from './columns.ts'
import { named, type SheetKind } from './sheet-kind.ts'

/** The published themes (一件事) and their questionnaires. */

const theme = reference('themeNo', '一件事', 'themes', key)
const codeHint = '大写字母、数字或_，如“HAS_LICENCE”，保存后不能改。'

export const themeSheets: SheetKind[] = [
  {
    name: 'themes',
    label: '一件事',
    use: '公布的“高效办成一件事”。',
    keyColumns: ['no'],
    labelOf: named,
    columns: [
      number('no', '编号', { ...key, hint: '1至999，保存后不能改。' }),
      nameColumn,
      reference('leadDepartment', '牵头部门', 'departments'),
      number('limitDays', '办理时限（工作日）', { hint: '1至365；不超过所含事项的时限，空着不另作承诺。' }),
    ],
  },
  {
    name: 'theme-items',
    label: '一件事事项',
    use: '每个“一件事”包含的事项，按公布的写法。',
    keyColumns: ['themeNo', 'item'],
    labelOf: ({ item = '' }) => item,
    columns: [
      theme,
      text('item', '事项名称', key),
      text('department', '部门名称', { ...required, hint: '部门的名称或别名。' }),
      text('choiceGroup', '选办组', { hint: '同组的事项只需办一个。' }),
      flag('sourceAnomaly', '清单存疑', '公布的清单似有误，照原文保留。'),
      text('after', '须先办结', { hint: '先办结才能收件的事项或选办组，多个用分号隔开。' }),
    ],
  },
  {
    name: 'theme-questions',
    label: '一件事问卷',
    use: '取号机和窗口逐题询问，据此列出要办的事项和材料。',
    keyColumns: ['themeNo', 'code'],
    labelOf: ({ question = '' }) => question,
    columns: [
      theme,
      text('code', '问题代码', { ...key, hint: codeHint }),
      text('question', '问题', required),
      text('hint', '说明'),
      text('onlyAfter', '仅在此后询问', { hint: '前面问题的回答，如“HAS_LICENCE=NO”；空着为总是询问。' }),
    ],
  },
  {
    name: 'theme-answers',
    label: '一件事回答',
    use: '每个问题可选的回答，以及这样回答的人要办的事项。',
    keyColumns: ['themeNo', 'question', 'code'],
    labelOf: ({ answer = '' }) => answer,
    columns: [
      theme,
      text('question', '问题代码', key),
      text('code', '回答代码', { ...key, hint: codeHint }),
      text('answer', '回答', required),
      text('needs', '要办的事项', {
        hint: '事项名称，多个用分号隔开；写在这里的事项，只有这样回答的人才办。',
      }),
      longText('note', '提示'),
    ],
  },
]
