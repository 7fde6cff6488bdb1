/** What the columns of a calendar file say in Chinese, and the codes they stand for. */
const kinds = new Map([
  ['放假', 'HOLIDAY'],
  ['调休上班', 'WORKDAY'],
  ['平日调休', 'RESTDAY'],
])
const names = new Map([
  ['年份', 'year'],
  ['出处', 'source'],
  ['已核对', 'verified'],
  ['日期', 'date'],
  ['类型', 'kind'],
  ['名称', 'name'],
])
const answers = new Map([
  ['是', 'true'],
  ['否', 'false'],
])

/** A year as somebody typed it in Chinese, as the file says it. Line by line, so that mistakes are told at theirs. */
export function withCodes(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim().startsWith('#') ? aboutLine(line) : dayLine(line)))
    .join('\n')
}

function aboutLine(line: string): string {
  const [, name = '', said = ''] = /^\s*#\s*([^:：]+?)\s*[:：]\s*(.*?)\s*$/.exec(line) ?? []
  const code = names.get(name) ?? name
  if (code === '') return line
  return `# ${code}: ${code === 'verified' ? (answers.get(said) ?? said) : said}`
}

function dayLine(line: string): string {
  const cells = line.replaceAll('，', ',').split(',')
  return cells
    .map((cell, at) => {
      const word = cell.trim()
      return names.get(word) ?? (at === 1 ? (kinds.get(word) ?? word) : word)
    })
    .join(',')
}
