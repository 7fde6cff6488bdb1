import { describe, expect, it } from 'vitest'
import { Satisfaction } from '../../contract/ratings.ts'
import { FinishOutcome } from '../../contract/tickets.ts'
import { nobody, type RatingFact, type ServiceFact } from './facts.ts'
import { ratingFields, serviceFields, wireStamp, wireTime, type Sender } from './wire.ts'

const sender: Sender = {
  appMark: 'hl-hall',
  dataSource: '410',
  codes: { scale: 'five-is-best', channels: 'national', applicants: 'national', promises: 'national' },
  sealed: (text) => `sealed(${text.length})`,
}
const zhejiang: Sender = {
  ...sender,
  codes: { ...sender.codes, channels: 'zhejiang', promises: 'zhejiang' },
}

const service: ServiceFact = {
  projectNo: '410902202611230000176',
  areaCode: '410902001',
  serviceNumber: 1,
  task: { code: 'C05-1', name: '食品经营许可核发' },
  projectKind: 'COMMITMENT',
  department: { code: 'SCJG', name: '区市场监管局' },
  staffName: '演示丁',
  outcome: 'ACCEPTED',
  startedAt: '2026-11-23T01:15:00.000Z',
  finishedAt: '2026-11-23T01:20:09.000Z',
  person: { name: '演示安', idCard: '410902198001010011', phone: '13900001001' },
}

const rating: RatingFact = {
  service: { ...service, person: { ...service.person, phone: null } },
  no: 1,
  satisfaction: 'DISSATISFIED',
  labels: ['207', '214'],
  text: '没有样本',
  channel: 'SMS_LINK',
  givenAt: '2026-11-23T02:00:00.000Z',
}

describe('a service on the wire', () => {
  it('has the names and values of the national interface', () => {
    expect(serviceFields(service, sender)).toEqual({
      projectNo: '410902202611230000176',
      projectName: '关于申请人“食品经营许可核发”的办件',
      taskCode: 'C05-1',
      taskName: '食品经营许可核发',
      proStatus: '2',
      orgName: '区市场监管局',
      deptCode: 'SCJG',
      proDepart: '区市场监管局',
      applydate: '2026-11-23 09:15:00',
      acceptDate: '2026-11-23 09:20:09',
      userProp: '1',
      userName: '演示安',
      userPageType: '111',
      certKeyGOV: 'sealed(18)',
      mobile: '13900001001',
      serviceName: '申报',
      serviceNumber: '1',
      serviceTime: '2026-11-23 09:20:09',
      serviceDate: '2026-11-23',
      isService: '1',
      projectType: '2',
      promisetime: '2',
      proManager: '演示丁',
      areaCode: '410902',
      dataSource: '410',
      source: '410',
      appMark: 'hl-hall',
    })
  })

  it('is accepted before it has a result: the dates that a status demands, and no others', () => {
    for (const outcome of FinishOutcome.enum) {
      const { proStatus, ...fields } = serviceFields({ ...service, outcome }, sender)
      expect([outcome, proStatus, 'acceptDate' in fields]).toEqual([outcome, proStatus, proStatus !== '1'])
      expect([outcome, 'resultDate' in fields]).toEqual([outcome, proStatus === '3'])
    }
  })

  it('invents nobody for a number that was taken without a name', () => {
    const fields = serviceFields({ ...service, person: nobody }, sender)
    for (const field of ['userName', 'userPageType', 'certKeyGOV', 'mobile'])
      expect(fields).not.toHaveProperty(field)
  })

  it('promises the other way round in Zhejiang', () => {
    const { projectType, promisetime } = serviceFields(service, zhejiang)
    expect([projectType, promisetime]).toEqual(['2', '1'])
  })
})

describe('a rating on the wire', () => {
  it('has the names and values of the national interface, and no phone', () => {
    expect(ratingFields(rating, sender)).toEqual({
      projectNo: '410902202611230000176',
      taskCode: 'C05-1',
      taskName: '食品经营许可核发',
      proStatus: '2',
      deptCode: 'SCJG',
      proDepart: '区市场监管局',
      acceptDate: '2026-11-23 09:20:09',
      userProp: '1',
      userName: '演示安',
      userPageType: '111',
      certKeyGOV: 'sealed(18)',
      serviceNumber: '1',
      promisetime: '2',
      dataSource: '410',
      pf: '7',
      satisfaction: '2',
      evalDetail: '207,214',
      writingEvaluation: '没有样本',
      assessTime: '2026-11-23 10:00:00',
      assessNumber: '1',
      isdefault: '0',
      effectivEvalua: '1',
      Flag: 'I',
    })
  })

  it('counts satisfaction as the province does', () => {
    const counted = (scale: 'five-is-best' | 'one-is-best') =>
      Satisfaction.enum.map(
        (satisfaction) =>
          ratingFields({ ...rating, satisfaction }, { ...sender, codes: { ...sender.codes, scale } })[
            'satisfaction'
          ],
      )
    expect(counted('five-is-best')).toEqual(['5', '4', '3', '2', '1'])
    expect(counted('one-is-best')).toEqual(['1', '2', '3', '4', '5'])
  })

  it('by text message is 7 in the country and 6 in Zhejiang', () => {
    expect([ratingFields(rating, sender)['pf'], ratingFields(rating, zhejiang)['pf']]).toEqual(['7', '6'])
  })
})

it('times are those of the wall of the hall, also over midnight in London', () => {
  expect(wireTime('2026-11-22T23:59:58.900Z')).toBe('2026-11-23 07:59:58')
  expect(wireStamp(new Date('2026-11-23T16:00:00Z'))).toBe('20261124000000')
})
