import { choice, codeText, flag, key, nameColumn, number, reference, required, text } from './columns.ts'
import { settingColumns } from './setting-columns.ts'
import { named, type SheetKind } from './sheet-kind.ts'
import * as words from './sheet-words.ts'

/** The hall itself, and what stands where in it. */

const phone = { ...required, hint: '电话号码，如0393-0000000。' }

const hall: SheetKind = {
  name: 'hall',
  label: '大厅',
  use: '大厅的名称、地址和电话。',
  keyColumns: ['code'],
  labelOf: named,
  columns: [
    text('code', '大厅代码', { ...key, hint: '写在各屏幕的地址里，不能改。' }),
    text('name', '名称', { ...required, hint: '2至60个字。' }),
    choice('level', '层级', words.levels),
    text('areaCode', '行政区划代码', { ...required, hint: '6、9或12位数字。' }),
    text('address', '地址', required),
    text('consultPhone', '咨询电话', phone),
    text('complaintPhone', '投诉电话', phone),
    text('smsSignature', '短信签名', { ...required, hint: '2至12个字，短信开头【】里的内容。' }),
  ],
}

const settings: SheetKind = {
  name: 'settings',
  label: '规则',
  use: '取号、叫号、过号和预警的规则；留空即用默认值。',
  keyColumns: [],
  labelOf: () => '规则',
  columns: settingColumns,
}

export const placeSheets: SheetKind[] = [
  hall,
  settings,
  {
    name: 'zones',
    label: '分区',
    use: '大厅里的区域，按指示牌上的写法。',
    keyColumns: ['code'],
    labelOf: named,
    columns: [
      codeText('code', '代码'),
      text('name', '名称', { ...required, hint: '有几层楼时写明楼层，如一楼A区。' }),
      number('floor', '楼层', { ...required, hint: '-5至60。' }),
      choice('kind', '类型', words.zoneKinds),
    ],
  },
  {
    name: 'departments',
    label: '部门',
    use: '进驻的部门。',
    keyColumns: ['code'],
    labelOf: named,
    columns: [
      codeText('code', '代码'),
      nameColumn,
      text('aliases', '别名', { hint: '公布的清单里的其他叫法，用分号隔开。' }),
      flag('hcpIntegrated', '已接入好差评', '部门自己的系统已向省里报送评价。'),
    ],
  },
  {
    name: 'queues',
    label: '队列',
    use: '一个队列一个字母，各业务排在队列里。',
    keyColumns: ['code'],
    labelOf: named,
    columns: [
      codeText('code', '代码'),
      nameColumn,
      text('prefix', '号码字母', {
        ...required,
        hint: '1或2个听得清的字母（A C F H J K L M N R S W X Y Z）。',
      }),
      number('numberFrom', '起号', { ...required, hint: '1至9999。' }),
      number('numberTo', '止号', { ...required, hint: '1至9999，不小于起号。' }),
    ],
  },
  {
    name: 'windows',
    label: '窗口',
    use: '办事窗口和咨询台；综合窗口应为1至2个。',
    keyColumns: ['no'],
    labelOf: ({ no = '', name: each = '' }) => `${no}号 ${each}`,
    columns: [
      text('no', '窗口号', { ...key, hint: '0到999，前面不加0，保存后不能改。' }),
      nameColumn,
      choice('kind', '类型', words.windowKinds),
      reference('zone', '分区', 'zones'),
      reference('department', '部门', 'departments'),
      flag('partyMemberPost', '党员服务岗'),
      flag('lunchDuty', '午间值班'),
    ],
  },
  {
    name: 'bindings',
    label: '窗口与队列',
    use: '每个窗口叫哪些队列的号。',
    keyColumns: ['windowNo', 'queue'],
    labelOf: ({ windowNo = '', queue = '' }) => `${windowNo}号窗口 · 队列${queue}`,
    columns: [
      reference('windowNo', '窗口', 'windows', key),
      reference('queue', '队列', 'queues', key),
      number('handicapMin', '让先（分钟）', {
        ...required,
        hint: '等候比本队列多这么久才叫，本窗口自己的队列填0。0至480。',
      }),
    ],
  },
]
