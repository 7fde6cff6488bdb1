import type { Inbox } from './csv.ts'
import type { HallEntries } from './hall-entries.ts'

type Item = HallEntries['themeItems'][number]
type Question = HallEntries['themeQuestions'][number]
type Answer = HallEntries['themeAnswers'][number]
type Theme = { items: Item[]; questions: Question[]; answers: Answer[] }

/** Questions are about things the theme has, lead somewhere, and no item waits for itself. */
export function checkQuestionnaires(inbox: Inbox, entries: HallEntries): void {
  const known = new Set(entries.themes.map(({ no }) => no))
  for (const { at, themeNo } of [...entries.themeQuestions, ...entries.themeAnswers])
    if (!known.has(themeNo))
      inbox.mistakes.push({ ...at, reason: `“${themeNo}”：themes.csv中没有这个编号的“一件事”。` })
  for (const no of known) {
    const ofTheme = <Entry extends { themeNo: number }>(all: Entry[]) =>
      all.filter(({ themeNo }) => themeNo === no)
    const theme: Theme = {
      items: ofTheme(entries.themeItems),
      questions: ofTheme(entries.themeQuestions),
      answers: ofTheme(entries.themeAnswers),
    }
    inbox.mistakes.push(...questionMistakes(theme), ...answerMistakes(theme), ...orderMistakes(theme))
  }
}

function questionMistakes({ questions, answers }: Theme) {
  return questions.flatMap(({ at, code, onlyAfter }, place) => {
    const mine = answers.filter(({ question }) => question === code)
    const isFew = mine.length < 2
    const earlier = questions.slice(0, place).some((each) => each.code === onlyAfter?.question)
    const possible = answers.some(
      (each) => each.question === onlyAfter?.question && each.code === onlyAfter.answer,
    )
    return [
      ...(isFew ? [{ ...at, reason: `问题“${code}”至少要有两个回答。` }] : []),
      ...(onlyAfter && !(earlier && possible)
        ? [{ ...at, reason: `“onlyAfter”：前面没有问题“${onlyAfter.question}”的回答“${onlyAfter.answer}”。` }]
        : []),
    ]
  })
}

function answerMistakes({ items, questions, answers }: Theme) {
  const names = new Set(items.map(({ item }) => item))
  return answers.flatMap(({ at, question, needs }) => [
    ...(questions.some(({ code }) => code === question)
      ? []
      : [{ ...at, reason: `“${question}”：theme-questions.csv中没有这个问题。` }]),
    ...needs
      .filter((need) => !names.has(need))
      .map((need) => ({ ...at, reason: `“needs”：这个“一件事”不包含事项“${need}”。` })),
  ])
}

function orderMistakes({ items }: Theme) {
  const meant = (name: string) =>
    items.filter(({ item, choiceGroup }) => item === name || choiceGroup === name)
  const waitsFor = (entry: Item, seen: ReadonlySet<Item>): boolean =>
    entry.after.flatMap(meant).some((each) => seen.has(each) || waitsFor(each, new Set([...seen, each])))
  return items.flatMap((entry) => [
    ...entry.after
      .filter((name) => meant(name).length === 0)
      .map((name) => ({ ...entry.at, reason: `“after”：这个“一件事”没有事项或选办组“${name}”。` })),
    ...(waitsFor(entry, new Set([entry]))
      ? [{ ...entry.at, reason: `“${entry.item}”的先后次序成了循环。` }]
      : []),
  ])
}
