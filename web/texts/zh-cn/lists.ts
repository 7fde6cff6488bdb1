import { longestList } from '../../../contract/lists.ts'

// More than so many are not counted.
const counted = (more: number): string => (more < longestList ? `${more}` : `${longestList} 多`)

/** How a list says that it goes on, in `what` it counts: 件, 条. */
export const listTexts = {
  goesOn: (shown: number, more: number, what: string) =>
    `已列出 ${shown} ${what}，后面还有 ${counted(more)} ${what}。`,
  /** Only part of what is listed is shown, such as what waits for whoever looks. */
  unread: (more: number, what: string) => `后面还有 ${counted(more)} ${what}未读取，其中也可能有。`,
  more: (count: number, what: string) => `再显示 ${count} ${what}`,
  reading: '正在读取……',
  tooMany: '一次最多列到这里，请先办理前面的，或按编号查找。',
  whole: (shown: number, what: string) => `已全部列出，共 ${shown} ${what}。`,
}
