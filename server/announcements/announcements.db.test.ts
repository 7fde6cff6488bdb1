import { describe, expect, it } from 'vitest'
import { openHouse, type House } from '../../tests/harness/house.ts'

/** Writes `RIFF....WAVE` and the sentence: enough of a voice to hear what was asked of it. */
const writesWav = `require('fs').writeFileSync(process.argv[1],'RIFF....WAVE'+process.argv[2])`
const tinyVoice = { VOICE_COMMAND: `"${process.execPath}" -e "${writesWav}" {file} {text}` }

/** A hall in which A001 was called to a window. Returns the call as the wall got it. */
async function callSomebody(house: House) {
  const clerk = await house.loginAs('hl008')
  const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
  await clerk.do(`/api/windows/${windowId}/open`)
  await house.anyone.do(`/api/halls/${house.hallId}/tickets`, { serviceTypeId: house.serviceTypeId('咨询') })
  await clerk.do(`/api/windows/${windowId}/call-next`)
  const [call] = (await house.anyone.get(`/api/halls/${house.hallId}/board`)).calls
  return call
}

const announcements = (house: House) => `/api/halls/${house.hallId}/announcements`

describe('the announcement log', () => {
  it('tells of each screen what it showed and how it was spoken', async () => {
    await using house = await openHouse()
    const call = await callSomebody(house)
    const report = {
      screen: 'wall-1F-A-3f9c',
      seq: call.seq,
      shownAt: '2026-11-23T01:15:01.000Z',
      spokenAt: '2026-11-23T01:15:04.000Z',
      spokenBy: 'SERVER_VOICE',
    }
    await house.anyone.post(announcements(house), report)
    expect(await house.anyone.get(announcements(house))).toEqual([
      { ...report, ticketNo: 'A001', windowId: call.windowId, text: call.text, calledAt: call.at },
    ])
  })

  it('keeps one line for each screen, however often it reports', async () => {
    await using house = await openHouse()
    const { seq } = await callSomebody(house)
    const shown = { screen: 'wall-1', seq, shownAt: '2026-11-23T01:15:01.000Z', spokenAt: null }
    await house.anyone.post(announcements(house), { ...shown, spokenBy: 'CHIME_ONLY' })
    const spokenAt = '2026-11-23T01:15:09.000Z'
    await house.anyone.post(announcements(house), { ...shown, spokenAt, spokenBy: 'BROWSER_VOICE' })
    expect(await house.anyone.get(announcements(house))).toMatchObject([
      { screen: 'wall-1', spokenAt, spokenBy: 'BROWSER_VOICE' },
    ])
  })

  it('takes no report of something that was no call', async () => {
    await using house = await openHouse()
    const report = { screen: 'wall-1', seq: 1, shownAt: '2026-11-23T01:15:01.000Z', spokenAt: null }
    const answer = await house.anyone.ask('POST', announcements(house), { ...report, spokenBy: 'CHIME_ONLY' })
    expect(answer).toMatchObject({ status: 404, body: { code: 'announcement-unknown' } })
  })
})

describe('the sound of a call', () => {
  it('is the sentence the hall speaks', async () => {
    await using house = await openHouse({ settings: tinyVoice })
    const { seq, speech } = await callSomebody(house)
    const sound = await house.anyone.ask('GET', `${announcements(house)}/${seq}/audio`)
    expect(sound).toMatchObject({ status: 200, text: `RIFF....WAVE${speech}` })
  })

  it('is left to the browser when the server has no voice', async () => {
    await using house = await openHouse({ settings: { VOICE_COMMAND: '/nowhere/voice {text} {file}' } })
    const { seq } = await callSomebody(house)
    const sound = await house.anyone.ask('GET', `${announcements(house)}/${seq}/audio`)
    expect(sound).toMatchObject({ status: 404, body: { code: 'voice-unavailable' } })
  })

  it('does not exist for other events of the log', async () => {
    await using house = await openHouse({ settings: tinyVoice })
    const sound = await house.anyone.ask('GET', `${announcements(house)}/1/audio`)
    expect(sound).toMatchObject({ status: 404, body: { code: 'announcement-unknown' } })
  })
})
