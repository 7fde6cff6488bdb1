import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { TakeCaseStep } from '../../contract/case-steps.ts'
import { CaseAct } from '../../contract/cases.ts'
import { ComplaintAct, TakeComplaintStep } from '../../contract/complaint-steps.ts'
import { answerError } from './error-handler.ts'
import type { App } from './http.ts'
import { setSchemaCompilers } from './schema-compilers.ts'

/** What is answered to a step: its own body where it is well formed, else what is wrong with it. */
async function answerTo(path: 'case' | 'complaint', step: object): Promise<unknown> {
  const app: App = Fastify()
  setSchemaCompilers(app, 'at-start')
  app.setErrorHandler(answerError)
  app.post('/case', { schema: { body: TakeCaseStep } }, async ({ body }) => body)
  app.post('/complaint', { schema: { body: TakeComplaintStep } }, async ({ body }) => body)
  const payload = { commandId: 'command-1', ...step }
  const answer = await app.inject({ method: 'POST', url: `/${path}`, payload })
  await app.close()
  if (answer.statusCode === 200) return answer.json()
  expect(answer.json()).toMatchObject({ code: 'request-invalid' })
  return /有误：(.*)。请检查/.exec(answer.json().message)?.[1]
}

test('a step that is sent wrong hears what is wrong with that step, not with another', async () => {
  const supplement = { type: 'REQUEST_SUPPLEMENT', materials: ['营业执照'], words: '请补交' }
  const wrong: [string, object][] = [
    ['缺少words', { type: 'WITHDRAW' }],
    ['缺少isApproved', { type: 'DECIDE', words: '' }],
    ['缺少noticeNo', { type: 'START_SPECIAL', procedure: 'HEARING', basis: '依法听证', days: 3 }],
    ['不认识的内容reasons', { type: 'RETURN', reason: '不属于', basis: '条例', reasons: '' }],
    ['不认识的内容words', { type: 'ACCEPT', words: '' }],
    ['days格式不正确', { type: 'EXTEND', days: 11, words: '情况复杂' }],
    ['by只能是PICKUP、MAIL', { type: 'ISSUE', by: 'POST', words: '本人' }],
    ['materials第2项格式不正确', { ...supplement, materials: ['营业执照', ''] }],
    ['缺少type', {}],
    ['缺少commandId', { ...supplement, commandId: undefined }],
  ]
  for (const [problem, step] of wrong) expect(await answerTo('case', step)).toBe(problem)
  expect(await answerTo('complaint', { type: 'CLOSE', words: '已回访' })).toBe('缺少isSatisfied')
  expect(await answerTo('complaint', { type: 'RESPOND', contact: 'REACHED' })).toBe('缺少words')
})

test('a step that does not exist hears which ones do', async () => {
  for (const type of ['APROVE', '', 7, null])
    expect(await answerTo('case', { type })).toBe(`type只能是${CaseAct.enum.join('、')}`)
  expect(await answerTo('complaint', { type: 'DECIDE' })).toBe(`type只能是${ComplaintAct.enum.join('、')}`)
})

test('a step that is sent right arrives as it was sent', async () => {
  const issue = { commandId: 'command-2', type: 'ISSUE', by: 'MAIL', words: '邮政速递 EM000000001CN' }
  expect(await answerTo('case', issue)).toEqual(issue)
  const closing = { commandId: 'command-3', type: 'CLOSE', isSatisfied: null, words: '' }
  expect(await answerTo('complaint', closing)).toEqual(closing)
})
