import type { SetupChange } from '../../contract/setup.ts'
import { sheetKind } from '../setup/index.ts'

/** So many rows are told in the sentence; the entry itself holds them all. */
const toldRows = 3

/** What was changed in the set-up of a hall: 修改大厅设置：窗口“3号 综合窗口”名称 综合窗口 → 企业开办. */
export function setupSentence(changes: SetupChange[]): string {
  if (changes.length === 0) return '修改大厅设置'
  const told = changes.slice(0, toldRows).map(rowSentence).join('；')
  const more = changes.length > toldRows ? `；等${changes.length}处` : ''
  return `修改大厅设置：${told}${more}`
}

function rowSentence({ sheet, label, change, columns }: SetupChange): string {
  const kind = sheetKind(sheet)
  const row = `${kind.label}“${label}”`
  switch (change) {
    case 'ADDED':
      return `新增${row}`
    case 'REMOVED':
      return `删除${row}`
    case 'MOVED':
      return `调整${row}的顺序`
    case 'CHANGED': {
      const labels = new Map(kind.columns.map((column) => [column.name, column.label]))
      const cells = columns.map(
        ({ column, before, after }) => `${labels.get(column) ?? column} ${shown(before)} → ${shown(after)}`,
      )
      return `${row}${cells.join('，')}`
    }
    default:
      return change satisfies never
  }
}

const shown = (cell: string): string => (cell === '' ? '（空）' : cell)
