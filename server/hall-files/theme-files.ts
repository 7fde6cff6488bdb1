import { readTable } from './cells.ts'
import type { Inbox } from './csv.ts'

/** The published themes (一件事): their items, and the questionnaire that leads to those somebody needs (R74). */

export function readThemes(inbox: Inbox) {
  return readTable(inbox, 'themes.csv', ['no', 'name', 'leadDepartment', 'limitDays'], (cells) => ({
    at: cells.at,
    no: cells.count('no', 1, 999),
    name: cells.text('name'),
    leadDepartment: cells.text('leadDepartment'),
    /** Working days for all of it; null promises nothing beside the limits of the items. */
    limitDays: cells.countOrNull('limitDays', 1, 365),
  }))
}

const themeItemColumns = ['themeNo', 'item', 'department', 'choiceGroup', 'sourceAnomaly', 'after'] as const

export function readThemeItems(inbox: Inbox) {
  return readTable(inbox, 'theme-items.csv', themeItemColumns, (cells) => ({
    at: cells.at,
    themeNo: cells.count('themeNo', 1, 999),
    /** Item and department by their names, as the published list has them. */
    item: cells.text('item'),
    department: cells.text('department'),
    /** Of the items of one group the applicant needs only one. */
    choiceGroup: cells.textOrNull('choiceGroup'),
    /** True where the published list seems to be mistaken; its words are kept. */
    isSourceAnomaly: cells.flag('sourceAnomaly'),
    /** What has to be decided first, where it is needed at all: items or groups of the theme. */
    after: cells.list('after'),
  }))
}

const codePattern = /^[A-Z][A-Z0-9_]{0,29}$/
const codeHint = '30位以内的大写字母、数字或_，以字母开头'
const conditionPattern = /^([A-Z][A-Z0-9_]{0,29})=([A-Z][A-Z0-9_]{0,29})$/

const questionColumns = ['themeNo', 'code', 'question', 'hint', 'onlyAfter'] as const

export function readThemeQuestions(inbox: Inbox) {
  return readTable(inbox, 'theme-questions.csv', questionColumns, (cells) => {
    const condition = cells.textOrNull('onlyAfter')
    const [, question = '', answer = ''] = conditionPattern.exec(condition ?? '') ?? []
    if (condition !== null && question === '')
      cells.complain('“onlyAfter”应为“问题代码=回答代码”，如“HAS_LICENCE=NO”。')
    return {
      at: cells.at,
      themeNo: cells.count('themeNo', 1, 999),
      code: cells.matching('code', codePattern, codeHint),
      question: cells.text('question'),
      hint: cells.textOrNull('hint') ?? '',
      /** Asked only after this answer to an earlier question of the theme. */
      onlyAfter: question === '' ? null : { question, answer },
    }
  })
}

const answerColumns = ['themeNo', 'question', 'code', 'answer', 'needs', 'note'] as const

export function readThemeAnswers(inbox: Inbox) {
  return readTable(inbox, 'theme-answers.csv', answerColumns, (cells) => ({
    at: cells.at,
    themeNo: cells.count('themeNo', 1, 999),
    question: cells.text('question'),
    code: cells.matching('code', codePattern, codeHint),
    answer: cells.text('answer'),
    /** The items whoever answers so has to do. An item that some answer needs is only for those who gave it. */
    needs: cells.list('needs'),
    note: cells.textOrNull('note') ?? '',
  }))
}
