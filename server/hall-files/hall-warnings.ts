import { catchAllIn } from './catch-all.ts'
import type { Place } from './csv.ts'
import type { HallFiles } from './hall-files.ts'

/** Something that works but should not stay so: it is told, and the hall is loaded all the same. */
export type Warning = Place & { reason: string }

/** What an inspector of the hall would find fault with. */
export function hallWarnings(files: HallFiles): Warning[] {
  return [
    ...comprehensiveWindowWarnings(files),
    ...guideWarnings(files),
    ...materialWarnings(files),
    ...itemWarnings(files),
    ...lunchWarnings(files),
    ...themeWarnings(files),
  ]
}

/** A hall has one or two windows for any matter (R01). */
export function comprehensiveWindowWarnings({ windows }: HallFiles): Warning[] {
  const count = windows.filter(({ kind }) => kind === 'COMPREHENSIVE').length
  if (count === 1 || count === 2) return []
  return [{ file: 'windows.csv', line: 1, reason: `综合窗口应为1至2个，现有${count}个。` }]
}

/** Every window has a guide to at least one of its services (R100). A theme's item list is its guide. */
export function guideWarnings({ windows, bindings, serviceTypes, serviceItems }: HallFiles): Warning[] {
  const withItem = new Set(serviceItems.map(({ serviceType }) => serviceType))
  const guided = serviceTypes.filter(({ code, themeNo }) => themeNo !== null || withItem.has(code))
  const guidedQueues = new Set(guided.map(({ queue }) => queue))
  const guidedWindows = new Set(
    bindings.filter(({ queue }) => guidedQueues.has(queue)).map(({ windowNo }) => windowNo),
  )
  return windows
    .filter(({ kind, no }) => kind !== 'TIDE' && !guidedWindows.has(no))
    .map(({ at: { file, line }, no }) => ({
      file,
      line,
      reason: `${no}号窗口的业务都没有办事指南（事项）。`,
    }))
}

/** A list of papers names each of them (R63, R93). */
export function materialWarnings({ materials }: HallFiles): Warning[] {
  return materials.flatMap(({ at, material }) => {
    const phrase = catchAllIn(material.name)
    return phrase ? [{ ...at, reason: `材料“${material.name}”含兜底条款“${phrase}”，请逐项列明。` }] : []
  })
}

/** An item lists its papers (R28), and its promised limit is at most half of the legal one. */
function itemWarnings({ serviceItems, materials }: HallFiles): Warning[] {
  const withMaterials = new Set(materials.map(({ item }) => item))
  return serviceItems.flatMap(({ at, code, name, promisedDays, statutoryDays }) => {
    const isSlow = promisedDays !== null && statutoryDays !== null && promisedDays * 2 > statutoryDays
    return [
      ...(withMaterials.has(code) ? [] : [{ ...at, reason: `“${name}”没有列出申请材料。` }]),
      ...(isSlow ? [{ ...at, reason: `“${name}”的承诺时限超过法定时限的一半。` }] : []),
    ]
  })
}

function lunchWarnings({ openingHours, windows }: HallFiles): Warning[] {
  const lunch = openingHours.find(({ isLunchDutyOnly }) => isLunchDutyOnly)
  if (!lunch || windows.some(({ isOpenAtLunch }) => isOpenAtLunch)) return []
  return [{ ...lunch.at, reason: '有午间值班时段，但没有午间值班窗口。' }]
}

/** A theme asks what somebody needs (R74), and takes no longer than its slowest item does online (R81). */
function themeWarnings({ themes, themeItems, themeQuestions, serviceItems }: HallFiles): Warning[] {
  const days = new Map(serviceItems.map(({ name, promisedDays }) => [name, promisedDays ?? 0]))
  return themes.flatMap(({ at, no, name, limitDays }) => {
    const items = themeItems.filter(({ themeNo }) => themeNo === no)
    const longest = Math.max(0, ...items.map(({ item }) => days.get(item) ?? 0))
    return [
      ...(themeQuestions.some(({ themeNo }) => themeNo === no)
        ? []
        : [{ ...at, reason: `“一件事”“${name}”没有问卷。` }]),
      ...(limitDays !== null && limitDays > longest
        ? [{ ...at, reason: `“一件事”“${name}”的时限${limitDays}天长于同事项网上办理的${longest}天。` }]
        : []),
    ]
  })
}
