import type { Column, Sheet, SheetName } from '../../contract/setup.ts'

/** A small hall for tests: two windows, two queues, what they call, and an item with its papers. */
export const exampleSheets: Sheet[] = [
  sheet(
    'windows',
    '窗口',
    [column('no', { isKey: true, isRequired: true }), column('name'), zone()],
    [
      { key: '1', label: '1号 综合窗口', cells: { no: '1', name: '综合窗口', zone: 'A' } },
      { key: '2', label: '2号 社保窗口', cells: { no: '2', name: '社保窗口', zone: 'A' } },
    ],
  ),
  sheet(
    'zones',
    '分区',
    [column('code', { isKey: true }), column('name')],
    [{ key: 'A', label: '一楼A区', cells: { code: 'A', name: '一楼A区' } }],
  ),
  sheet(
    'queues',
    '队列',
    [column('code', { isKey: true }), column('name')],
    [
      { key: 'A', label: '综合受理', cells: { code: 'A', name: '综合受理' } },
      { key: 'R', label: '社会保险', cells: { code: 'R', name: '社会保险' } },
    ],
  ),
  sheet(
    'bindings',
    '窗口与队列',
    [
      column('windowNo', { isKey: true, kind: 'REFERENCE', refersTo: 'windows' }),
      column('queue', { isKey: true, kind: 'REFERENCE', refersTo: 'queues' }),
      column('handicapMin', { kind: 'NUMBER' }),
    ],
    [
      { key: '1/A', label: '1号窗口 · 队列A', cells: { windowNo: '1', queue: 'A', handicapMin: '0' } },
      { key: '2/R', label: '2号窗口 · 队列R', cells: { windowNo: '2', queue: 'R', handicapMin: '0' } },
    ],
  ),
  sheet(
    'notices',
    '公告',
    [column('category'), column('title', { isRequired: true }), column('body')],
    [{ key: '社保/参保', label: '参保', cells: { category: '社保', title: '参保', body: '在二楼' } }],
  ),
  sheet(
    'settings',
    '规则',
    [column('elderAge', { kind: 'NUMBER' })],
    [{ key: 'settings', label: '规则', cells: { elderAge: '70' } }],
  ),
]

function zone(): Column {
  return column('zone', { kind: 'REFERENCE', refersTo: 'zones', isRequired: true })
}

function column(name: string, about: Partial<Column> = {}): Column {
  const plain = {
    kind: 'TEXT',
    isKey: false,
    isRequired: false,
    hint: '',
    choices: [],
    refersTo: null,
  } as const
  return { name, label: name, ...plain, choices: [], ...about }
}

function sheet(name: SheetName, label: string, columns: Column[], rows: Sheet['rows']): Sheet {
  return { name, label, use: '', hasManyRows: name !== 'settings', mayChange: true, columns, rows }
}
