import { deviceKindNames } from '../devices/index.ts'
import {
  choice,
  codeText,
  date,
  flag,
  key,
  longText,
  monthDay,
  nameColumn,
  number,
  reference,
  references,
  required,
  text,
  time,
} from './columns.ts'
import { named, type SheetKind } from './sheet-kind.ts'
import * as words from './sheet-words.ts'

/** When the hall is open, what it tells the public, who works in it and with which devices. */

export const publicSheets: SheetKind[] = [
  {
    name: 'opening-hours',
    label: '开放时间',
    use: '每周各日的开放时段，可按季节分别规定。',
    keyColumns: ['seasonFrom', 'seasonTo', 'weekday', 'opens'],
    labelOf: ({ opens = '', closes = '' }) => `${opens}–${closes}`,
    columns: [
      monthDay('seasonFrom', '季节从', { ...required, hint: '每年从这一天起。' }),
      monthDay('seasonTo', '季节到', { ...required, hint: '到这一天为止，可跨年。' }),
      choice('weekday', '星期', words.weekdays),
      time('opens', '开门', { ...required, hint: '如08:30。' }),
      time('closes', '关门', { ...required, hint: '如17:30。' }),
      flag('lunchDutyOnly', '只有午间值班窗口'),
      text('note', '说明', { hint: '显示给群众，如延时服务。' }),
    ],
  },
  {
    name: 'notices',
    label: '公告',
    use: '给群众看的说明。',
    keyColumns: ['category', 'title'],
    labelOf: ({ title = '' }) => title,
    columns: [
      text('category', '类别', required),
      text('title', '标题', required),
      longText('body', '内容', required),
      flag('onWall', '在综合屏上滚动'),
    ],
  },
  {
    name: 'staff',
    label: '人员',
    use: '工作人员和公示牌；改动角色的账号由安全管理员解锁后才能登录，新账号由安全管理员发放密码。',
    keyColumns: ['workNo'],
    labelOf: ({ workNo = '', name: each = '' }) => `${each}（${workNo}）`,
    columns: [
      text('workNo', '工号', { ...key, hint: '账号是小写的工号，保存后不能改。' }),
      text('name', '姓名', required),
      choice('role', '角色', words.roles),
      reference('department', '部门', 'departments', {}),
      text('post', '岗位', required),
      text('officePhone', '办公电话', { ...required, hint: '座机号码，如0393-0000000。' }),
      text('photo', '照片', { hint: '数据目录photos文件夹中的照片，如/photos/HL001.jpg；留空显示剪影。' }),
      flag('isPartyMember', '党员'),
      flag('isChiefRepresentative', '首席代表'),
      date('qualifiedOn', '上岗考核通过日期', { hint: '留空则不能开放窗口。' }),
      flag('onLeave', '休假'),
      references(
        'windows',
        '可开放的窗口',
        'windows',
        '平时坐的窗口设为第一；系统、安全、审计管理员不能有窗口。',
      ),
    ],
  },
  {
    name: 'devices',
    label: '设备',
    use: '取号机和屏幕。',
    keyColumns: ['code'],
    labelOf: named,
    columns: [
      codeText('code', '代码'),
      choice('kind', '类型', deviceKindNames),
      nameColumn,
      reference('zone', '分区', 'zones', {}),
      text('printerHost', '小票打印机地址', { hint: '取号机的网络打印机；由浏览器打印时留空。' }),
      number('printerPort', '打印机端口', { hint: '1至65535，与地址同时填写。' }),
    ],
  },
]
