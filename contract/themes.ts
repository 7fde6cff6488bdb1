import { Type, type Static } from 'typebox'
import { Nullable } from './basics.ts'

/** One answer to a question of a theme (一件事). */
export const ThemeAnswer = Type.Object({
  code: Type.String(),
  text: Type.String(),
  /** Items, as published, that whoever answers so has to do. */
  needs: Type.Array(Type.String()),
  /** What else whoever answers so should know; empty for nothing. */
  note: Type.String(),
})
export type ThemeAnswer = Static<typeof ThemeAnswer>

/** One question of the guided questionnaire (递进式问卷, R74). */
export const ThemeQuestion = Type.Object({
  code: Type.String(),
  text: Type.String(),
  hint: Type.String(),
  /** Asked only after this answer to an earlier question; null when always. */
  onlyAfter: Nullable(Type.Object({ question: Type.String(), answer: Type.String() })),
  answers: Type.Array(ThemeAnswer),
})
export type ThemeQuestion = Static<typeof ThemeQuestion>

/** The code of the answer by the code of the question. */
export type ThemeAnswers = Readonly<Record<string, string>>

/** The questions that concern somebody who answered so far like this, in order. What does not concern is not asked. */
export function questionsAsked(questions: readonly ThemeQuestion[], answers: ThemeAnswers): ThemeQuestion[] {
  const given = new Map<string, string>()
  return questions.filter(({ code, onlyAfter, answers: possible }) => {
    if (onlyAfter && given.get(onlyAfter.question) !== onlyAfter.answer) return false
    const answer = possible.find((each) => each.code === answers[code])
    if (answer) given.set(code, answer.code)
    return true
  })
}

/** The answer that was given to a question; undefined while it is open. */
export const answerTo = (question: ThemeQuestion, answers: ThemeAnswers): ThemeAnswer | undefined =>
  question.answers.find(({ code }) => code === answers[question.code])

/** What is to be asked next; null when everything is answered. */
export const nextQuestion = (
  questions: readonly ThemeQuestion[],
  answers: ThemeAnswers,
): ThemeQuestion | null =>
  questionsAsked(questions, answers).find((question) => !answerTo(question, answers)) ?? null

/** Answers as they stand in an address: HAS_LICENCE.NO~LEGAL_FORM.COMPANY. They tell nothing of a person. */
export const answersText = (answers: ThemeAnswers): string =>
  Object.entries(answers)
    .map(([question, answer]) => `${question}.${answer}`)
    .join('~')

export function answersIn(text: string): ThemeAnswers {
  const pairs = text.split('~').flatMap((part): [string, string][] => {
    const [question, answer, ...more] = part.split('.')
    return question && answer && more.length === 0 ? [[question, answer]] : []
  })
  return Object.fromEntries(pairs)
}
