import type { Inbox, Place } from './csv.ts'
import type { HallEntries } from './hall-entries.ts'
import { checkQuestionnaires } from './theme-rules.ts'

/** Each code stands once, and whatever a row names exists. */
export function checkReferences(inbox: Inbox, entries: HallEntries): void {
  checkRepeats(inbox, entries)
  checkPlaces(inbox, entries)
  checkServices(inbox, entries)
  checkThemes(inbox, entries)
  checkQuestionnaires(inbox, entries)
  checkStaff(inbox, entries)
}

type Entry = { at: Place }

/** Something other rows refer to: what it is called, where it is listed, and its keys. */
type Listed = { what: string; file: string; keys: Set<string> }

function checkRepeats(inbox: Inbox, entries: HallEntries): void {
  refuseRepeats(inbox, entries.zones, '分区代码', (zone) => zone.code)
  refuseRepeats(inbox, entries.departments, '部门代码', (department) => department.code)
  refuseRepeatedNames(inbox, entries)
  refuseRepeats(inbox, entries.queues, '队列代码', (queue) => queue.code)
  refuseRepeats(inbox, entries.serviceTypes, '业务代码', (serviceType) => serviceType.code)
  refuseRepeats(inbox, entries.serviceTypes, '业务名称', (serviceType) => serviceType.name)
  refuseRepeats(inbox, entries.serviceItems, '事项代码', (item) => item.code)
  refuseRepeats(inbox, entries.serviceItems, '事项名称', (item) => item.name)
  refuseRepeats(inbox, entries.materials, '材料', ({ item, material }) => `${item} ${material.name}`)
  refuseRepeats(inbox, entries.themes, '“一件事”编号', (theme) => String(theme.no))
  refuseRepeats(inbox, entries.themeItems, '“一件事”事项', (item) => `${item.themeNo} ${item.item}`)
  refuseRepeats(inbox, entries.themeQuestions, '问题', ({ themeNo, code }) => `${themeNo} ${code}`)
  refuseRepeats(
    inbox,
    entries.themeAnswers,
    '回答',
    ({ themeNo, question, code }) => `${themeNo} ${question} ${code}`,
  )
  refuseRepeats(inbox, entries.windows, '窗口号', (window) => window.no)
  refuseRepeats(inbox, entries.bindings, '窗口与队列', ({ windowNo, queue }) => `${windowNo} ${queue}`)
  refuseRepeats(inbox, entries.staff, '工号', (person) => person.account)
  refuseRepeats(inbox, entries.devices, '设备代码', (device) => device.code)
}

function checkPlaces(
  inbox: Inbox,
  { zones, departments, queues, windows, bindings, devices }: HallEntries,
): void {
  const zone = listed('这个分区', 'zones.csv', codes(zones))
  const department = listed('这个部门', 'departments.csv', codes(departments))
  const queue = listed('这个队列', 'queues.csv', codes(queues))
  const window = listed('这个窗口', 'windows.csv', windowNos(windows))
  demand(inbox, windows, zone, (entry) => entry.zone)
  demand(inbox, windows, department, (entry) => entry.department)
  demand(inbox, bindings, window, (entry) => entry.windowNo)
  demand(inbox, bindings, queue, (entry) => entry.queue)
  demand(inbox, devices, zone, (entry) => entry.zone)
}

function checkServices(inbox: Inbox, entries: HallEntries): void {
  const department = listed('这个部门', 'departments.csv', codes(entries.departments))
  const queue = listed('这个队列', 'queues.csv', codes(entries.queues))
  const serviceType = listed('这个业务', 'service-types.csv', codes(entries.serviceTypes))
  const item = listed('这个事项', 'service-items.csv', codes(entries.serviceItems))
  demand(inbox, entries.serviceTypes, department, (entry) => entry.department)
  demand(inbox, entries.serviceTypes, queue, (entry) => entry.queue)
  demand(inbox, entries.serviceItems, serviceType, (entry) => entry.serviceType)
  demand(inbox, entries.serviceItems, department, (entry) => entry.department)
  demand(inbox, entries.materials, item, (entry) => entry.item)
}

function checkThemes(inbox: Inbox, { departments, serviceTypes, themes, themeItems }: HallEntries): void {
  const department = listed('这个部门', 'departments.csv', codes(departments))
  const departmentName = listed('名称或别名相符的部门', 'departments.csv', departments.flatMap(allNames))
  const theme = listed('这个编号的“一件事”', 'themes.csv', themeNos(themes))
  const ofTheme = serviceTypes.filter(({ themeNo }) => themeNo !== null)
  const service = listed('themeNo相符的业务', 'service-types.csv', themeNosIn(ofTheme))
  const item = listed('themeNo相符的事项', 'theme-items.csv', themeNosIn(themeItems))
  demand(inbox, themes, department, (entry) => entry.leadDepartment)
  demand(inbox, themes, service, (entry) => String(entry.no))
  demand(inbox, themes, item, (entry) => String(entry.no))
  demand(inbox, themeItems, theme, (entry) => String(entry.themeNo))
  demand(inbox, themeItems, departmentName, (entry) => entry.department)
  demand(inbox, ofTheme, theme, (entry) => String(entry.themeNo))
  refuseRepeats(inbox, ofTheme, 'themeNo', (entry) => String(entry.themeNo))
}

function checkStaff(inbox: Inbox, { departments, windows, staff }: HallEntries): void {
  const department = listed('这个部门', 'departments.csv', codes(departments))
  const window = listed('这个窗口', 'windows.csv', windowNos(windows))
  const openable = staff.flatMap(({ at, windows: nos }) => nos.map((no) => ({ at, no })))
  demand(inbox, staff, department, (entry) => entry.department)
  demand(inbox, openable, window, (entry) => entry.no)
}

const codes = (entries: { code: string }[]) => entries.map(({ code }) => code)
const windowNos = (windows: { no: string }[]) => windows.map(({ no }) => no)
const themeNos = (themes: { no: number }[]) => themes.map(({ no }) => String(no))
const themeNosIn = (entries: { themeNo: number | null }[]) => entries.map(({ themeNo }) => String(themeNo))
const allNames = ({ name, aliases }: { name: string; aliases: string[] }) => [name, ...aliases]

function listed(what: string, file: string, keys: string[]): Listed {
  return { what, file, keys: new Set(keys) }
}

/** Complains of every entry whose key is not listed. An empty cell was complained of when it was read. */
function demand<E extends Entry>(
  inbox: Inbox,
  entries: E[],
  to: Listed,
  keyOf: (entry: E) => string | null,
): void {
  if (inbox.unreadable.has(to.file)) return
  for (const entry of entries) {
    const key = keyOf(entry)
    if (!isRead(key) || to.keys.has(key)) continue
    inbox.mistakes.push({ ...entry.at, reason: `“${key}”：${to.file}中没有${to.what}。` })
  }
}

function refuseRepeats<E extends Entry>(
  inbox: Inbox,
  entries: E[],
  what: string,
  keyOf: (entry: E) => string,
): void {
  const firstLines = new Map<string, number>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const firstLine = firstLines.get(key)
    if (!isRead(key)) continue
    if (firstLine === undefined) firstLines.set(key, entry.at.line)
    else inbox.mistakes.push({ ...entry.at, reason: `${what}“${key}”与第${firstLine}行重复。` })
  }
}

/** A department is found by its name or an alias, so none of them may stand for two. */
function refuseRepeatedNames(inbox: Inbox, { departments }: HallEntries): void {
  const names = departments.flatMap((entry) => allNames(entry).map((name) => ({ at: entry.at, name })))
  refuseRepeats(inbox, names, '部门名称或别名', ({ name }) => name)
}

/** False for the stand-ins of cells that could not be read. */
function isRead(key: string | null): key is string {
  return key !== null && key !== '' && key !== 'NaN'
}
