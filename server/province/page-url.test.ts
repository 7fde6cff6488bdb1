import { expect, it } from 'vitest'
import { evaluationPage } from './page-url.ts'

const unwrapped = (text: string) => Buffer.from(text, 'base64').toString('utf8')

it('the page of the province reads its parameters out of two wrappings of Base64', () => {
  const service = {
    projectNo: '410902202611230000176',
    taskCode: 'A02-1',
    staffName: '演示丁',
    workNo: 'HL008',
  }
  const address = new URL(evaluationPage('https://hcp.example.gov.cn/pj/index?d={params}#top', service))
  expect([address.pathname, address.hash]).toEqual(['/pj/index', '#top'])
  const query = unwrapped(unwrapped(address.searchParams.get('d') ?? ''))
  expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
    evaluateChannel: 'PJQ',
    projNo: '410902202611230000176',
    serviceCode: 'A02-1',
    evaluatedPersonInfo: '演示丁,HL008',
  })
})
