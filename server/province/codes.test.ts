import { describe, expect, it } from 'vitest'
import { RatingChannel, Satisfaction } from '../../contract/ratings.ts'
import {
  applicantCodes,
  applicantKinds,
  channelCodes,
  pfOf,
  projectKinds,
  projectTypes,
  promiseCodes,
  scales,
  wireChannels,
  wordOf,
} from './codes.ts'

describe('the scales of satisfaction', () => {
  it.each(['five-is-best', 'one-is-best'] as const)('%s: every level goes out and comes back', (scale) => {
    const codes = Satisfaction.enum.map((level) => scales[scale][level])
    expect(codes.toSorted()).toEqual(['1', '2', '3', '4', '5'])
    expect(codes.map((code) => wordOf(Satisfaction.enum, scales[scale], code))).toEqual(Satisfaction.enum)
    expect(wordOf(Satisfaction.enum, scales[scale], '0')).toBeNull()
  })

  it('run in opposite directions', () => {
    expect([scales['five-is-best'].VERY_SATISFIED, scales['one-is-best'].VERY_SATISFIED]).toEqual(['5', '1'])
    for (const level of Satisfaction.enum)
      expect(Number(scales['five-is-best'][level]) + Number(scales['one-is-best'][level])).toBe(6)
  })
})

describe('the channels', () => {
  it.each(['national', 'zhejiang'] as const)('%s: every number comes back to its way', (table) => {
    const known = wireChannels.filter((channel) => channelCodes[table][channel] !== null)
    const codes = known.map((channel) => channelCodes[table][channel] ?? '')
    expect(codes.toSorted()).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(codes.map((code) => wordOf(wireChannels, channelCodes[table], code))).toEqual(known)
  })

  it('of the hall have the numbers of the country', () => {
    expect(Object.fromEntries(RatingChannel.enum.map((way) => [way, pfOf('national', way)]))).toEqual({
      TERMINAL: '4',
      QR: '3',
      STATIC_QR: '3',
      PHONE_PAGE: '2',
      SMS_LINK: '7',
      PHONE_CALL: '6',
      HOTLINE: '6',
      PAPER: '5',
    })
  })

  it('never come out as a rating nobody gave, nor a call as a text message, in Zhejiang', () => {
    const codes = RatingChannel.enum.map((way) => pfOf('zhejiang', way))
    expect(codes).not.toContain('7')
    expect(pfOf('zhejiang', 'SMS_LINK')).toBe('6')
    expect([pfOf('zhejiang', 'PHONE_CALL'), pfOf('zhejiang', 'HOTLINE')]).toEqual(['5', '5'])
  })
})

describe('the kinds of applicant', () => {
  it.each([
    { table: 'national', lost: [] },
    { table: 'gb39046', lost: ['OTHER'] },
    { table: 'older', lost: ['INSTITUTION', 'SOCIAL_ORGANISATION', 'UNINCORPORATED', 'GOVERNMENT', 'OTHER'] },
  ] as const)('$table: every kind comes back that has a number of its own', ({ table, lost }) => {
    const codes = applicantCodes[table]
    const back = applicantKinds.map((kind) => wordOf(applicantKinds, codes, codes[kind]))
    const changed = applicantKinds.filter((kind, place) => back[place] !== kind)
    expect(changed).toEqual(lost)
    // Whatever comes back has the same number again.
    expect(back.map((kind) => kind && codes[kind])).toEqual(applicantKinds.map((kind) => codes[kind]))
  })

  it('have 行政机关 at 6 in interfaces and at 5 in the standard', () => {
    expect([applicantCodes.national.GOVERNMENT, applicantCodes.gb39046.GOVERNMENT]).toEqual(['6', '5'])
  })
})

describe('the kinds of case', () => {
  it.each(['national', 'zhejiang'] as const)('%s: both go out and come back', (table) => {
    const codes = projectKinds.map((kind) => promiseCodes[table][kind])
    expect(codes.map((code) => wordOf(projectKinds, promiseCodes[table], code))).toEqual([...projectKinds])
  })

  it('are the other way round in Zhejiang, for the promise alone', () => {
    expect(promiseCodes.zhejiang).toEqual({ INSTANT: '2', COMMITMENT: '1' })
    expect(projectTypes).toEqual({ INSTANT: '1', COMMITMENT: '2' })
  })
})
