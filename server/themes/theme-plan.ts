import { answerTo, nextQuestion, questionsAsked, type ThemeAnswers } from '../../contract/themes.ts'
import type { Theme } from '../halls/index.ts'

type Item = Theme['items'][number]

/** An item somebody has to do; `after` are the places of what has to be decided before it is received. */
export type Planned = { item: Item; step: number; after: number[] }

export type ThemePlan = {
  /** What can begin at once first, in published order. */
  items: Planned[]
  answers: { question: string; answer: string }[]
  /** What else somebody who answered so should know. */
  notes: string[]
  isComplete: boolean
}

/**
 * What somebody has to do for a theme who answered like this (R74): every item that no answer of the questionnaire
 * speaks of, and those that one of these answers needs. An item waits for what has to be decided first (登记 → 许可),
 * as far as that is needed at all; the others run side by side (R78).
 */
export function planOfTheme(theme: Pick<Theme, 'questions' | 'items'>, answers: ThemeAnswers): ThemePlan {
  const given = questionsAsked(theme.questions, answers).flatMap((question) => {
    const answer = answerTo(question, answers)
    return answer ? [{ question, answer }] : []
  })
  const spokenOf = new Set(
    theme.questions.flatMap((question) => question.answers.flatMap(({ needs }) => needs)),
  )
  const needed = new Set(given.flatMap(({ answer }) => answer.needs))
  const chosen = theme.items.filter(({ name }) => needed.has(name) || !spokenOf.has(name))
  const steps = new Map(chosen.map((item) => [item, stepOf(chosen, item)]))
  const ordered = chosen.toSorted((a, b) => (steps.get(a) ?? 1) - (steps.get(b) ?? 1))
  return {
    items: ordered.map((item) => ({
      item,
      step: steps.get(item) ?? 1,
      after: awaited(ordered, item).map((each) => ordered.indexOf(each)),
    })),
    answers: given.map(({ question, answer }) => ({ question: question.text, answer: answer.text })),
    notes: given.map(({ answer }) => answer.note).filter((note) => note !== ''),
    isComplete: nextQuestion(theme.questions, answers) === null,
  }
}

const awaited = (chosen: Item[], { after }: Item): Item[] =>
  chosen.filter(({ name, choiceGroup }) => after.some((each) => each === name || each === choiceGroup))

// The rules of the hall's files let no item wait for itself.
const stepOf = (chosen: Item[], item: Item): number =>
  1 + Math.max(0, ...awaited(chosen, item).map((each) => stepOf(chosen, each)))
