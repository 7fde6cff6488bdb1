import { describe, expect, it } from 'vitest'
import { announcementOf, type AnnouncedCall } from './announcement.ts'

const call: AnnouncedCall = { ticketNo: 'A001', windowNo: '3', windowKind: 'CATEGORY', floor: 1 }
const announce = (change: Partial<AnnouncedCall>, readOneAs: 'yi' | 'yao' = 'yi') =>
  announcementOf({ ...call, ...change }, { readOneAs })

describe('an announcement', () => {
  it('asks a number to a window', () => {
    expect(announce({})).toEqual({
      text: '请A001号到3号窗口办理',
      speech: '请A零零一号到三号窗口办理',
    })
  })

  it('names a comprehensive window as such', () => {
    expect(announce({ windowKind: 'COMPREHENSIVE' })).toEqual({
      text: '请A001号到3号综合窗口办理',
      speech: '请A零零一号到三号综合窗口办理',
    })
  })

  it('says the floor when it is not the first', () => {
    expect(announce({ windowNo: '12', floor: 2 })).toEqual({
      text: '请A001号到二楼12号窗口办理',
      speech: '请A零零一号到二楼十二号窗口办理',
    })
    expect(announce({ floor: -1 }).text).toBe('请A001号到地下一楼3号窗口办理')
    expect(announce({ floor: 2, windowKind: 'COMPREHENSIVE' }).text).toBe('请A001号到二楼3号综合窗口办理')
  })

  it('sends people to the help desk by its name', () => {
    expect(announce({ windowNo: '0', windowKind: 'DESK' })).toEqual({
      text: '请A001号到咨询台办理',
      speech: '请A零零一号到咨询台办理',
    })
  })

  it('reads the digits of a ticket number one by one', () => {
    expect(announce({ ticketNo: 'R2046' }).speech).toBe('请R二零四六号到三号窗口办理')
    expect(announce({ ticketNo: 'M789' }).speech).toBe('请M七八九号到三号窗口办理')
  })

  it('keeps two letters of a prefix apart, so that they are not read as one syllable', () => {
    expect(announce({ ticketNo: 'AP015' }).speech).toBe('请A P零一五号到三号窗口办理')
    expect(announce({ ticketNo: 'AP015' }).text).toBe('请AP015号到3号窗口办理')
  })

  it.each([
    ['2', '二'],
    ['10', '十'],
    ['12', '十二'],
    ['20', '二十'],
    ['21', '二十一'],
    ['99', '九十九'],
    ['03', '三'],
    ['100', '一零零'],
    ['112', '一一二'],
  ])('reads window %s as %s', (windowNo, spoken) => {
    expect(announce({ windowNo }).speech).toBe(`请A零零一号到${spoken}号窗口办理`)
  })

  it('reads the one as 幺 where the hall wants it, but only digit by digit', () => {
    expect(announce({ windowNo: '11' }, 'yao').speech).toBe('请A零零幺号到十一号窗口办理')
    expect(announce({ windowNo: '112' }, 'yao').speech).toBe('请A零零幺号到幺幺二号窗口办理')
    expect(announce({ windowNo: '11' }, 'yao').text).toBe('请A001号到11号窗口办理')
  })
})
