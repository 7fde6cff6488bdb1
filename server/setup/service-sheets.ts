import {
  choice,
  codeText,
  flag,
  key,
  longText,
  nameColumn,
  number,
  reference,
  required,
  text,
} from './columns.ts'
import { named, type SheetKind } from './sheet-kind.ts'
import * as words from './sheet-words.ts'

/** What the hall offers. */

export const serviceSheets: SheetKind[] = [
  {
    name: 'service-types',
    label: '业务',
    use: '群众取号时选的业务。',
    keyColumns: ['code'],
    labelOf: named,
    columns: [
      codeText('code', '代码'),
      nameColumn,
      reference('department', '部门', 'departments'),
      reference('queue', '队列', 'queues'),
      choice('takeIdentity', '取号要求', words.takeIdentities),
      number('standardMinutes', '标准时长（分钟）', { ...required, hint: '1至240。' }),
      number('commonRank', '常办次序', { ...required, hint: '取号机首页上的第几个；0为不列入常办。' }),
      reference('themeNo', '一件事', 'themes', { hint: '这项业务办的“一件事”，没有则留空。' }),
    ],
  },
  {
    name: 'service-items',
    label: '事项',
    use: '办事指南里的事项。',
    keyColumns: ['code'],
    labelOf: named,
    columns: [
      codeText('code', '代码'),
      nameColumn,
      reference('serviceType', '业务', 'service-types'),
      reference('department', '部门', 'departments'),
      choice('caseKind', '办件类型', words.caseKinds),
      number('promisedDays', '承诺时限（工作日）', { hint: '1至365；承诺件必填，不能长于法定时限。' }),
      number('statutoryDays', '法定时限（工作日）', { hint: '1至365。' }),
      flag('needsSurvey', '需现场勘验'),
      longText('basis', '办理依据'),
      longText('conditions', '办理条件'),
      text('fee', '收费'),
      flag('online', '可网上办'),
      flag('oneIdCard', '凭身份证办'),
      flag('crossRegion', '可异地办'),
      flag('license', '行政许可', '是否属于行政许可，用于许可事项的指标。'),
    ],
  },
  {
    name: 'materials',
    label: '材料',
    use: '每个事项要带的材料，须逐项列明，不能写“其他材料”。',
    keyColumns: ['item', 'name'],
    labelOf: named,
    columns: [
      reference('item', '事项', 'service-items', key),
      text('name', '材料名称', key),
      choice('form', '形式', words.materialForms),
      number('copies', '份数', { ...required, hint: '0至20。' }),
      choice('source', '来源', words.materialSources),
      flag('required', '必需'),
      flag('toleranceAllowed', '可容缺'),
      flag('commitmentAllowed', '可告知承诺'),
    ],
  },
]
