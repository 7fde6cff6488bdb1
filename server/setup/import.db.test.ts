import { describe, expect, it } from 'vitest'
import { atSetup } from '../../tests/harness/at-setup.ts'
import { openHouse } from '../../tests/harness/house.ts'

describe('a whole hall', () => {
  it('imported as it was exported changes nothing; with a change it does only that', async () => {
    await using house = await openHouse()
    const { caller, read } = await atSetup(house)
    const path = `/api/halls/${house.hallId}/setup`
    const file = await caller.get(`${path}/file`)
    expect(file).toMatchObject({ format: 'tingxu-hall', formatVersion: 1 })
    const same = await caller.command(`${path}/import`, { version: 1, file })
    expect(same.body).toMatchObject({ version: 1 })
    const texts = {
      ...file.files,
      'windows.csv': file.files['windows.csv'].replace('3,一件事窗口', '3,一件事'),
    }
    const other = { ...file, files: texts }
    const preview = await caller.post(`${path}/preview-import`, { version: 1, file: other })
    expect(preview).toMatchObject({
      mistakes: [],
      changes: [{ sheet: 'windows', key: '3', change: 'CHANGED' }],
    })
    expect((await caller.command(`${path}/import`, { version: 1, file: other })).body).toMatchObject({
      version: 2,
    })
    expect((await read()).version).toBe(2)
    expect((await caller.get(`${path}/file`)).files).toEqual(texts)
  })

  it('is refused as a file of another hall, or with mistakes', async () => {
    await using house = await openHouse()
    const { caller } = await atSetup(house)
    const other = await house.loginAs('cq008')
    const path = `/api/halls/${house.hallId}/setup`
    const theirs = await other.get(`/api/halls/${house.hallId + 1}/setup/file`)
    const preview = await caller.post(`${path}/preview-import`, { version: 1, file: theirs })
    expect(preview.mistakes).toMatchObject([{ sheet: 'hall', reason: '这是另一个大厅的文件。' }])
    const file = await caller.get(`${path}/file`)
    const broken = { ...file, files: { ...file.files, 'zones.csv': 'code,name\n' } }
    const refusal = await caller.command(`${path}/import`, { version: 1, file: broken })
    expect(refusal).toMatchObject({ status: 422, body: { code: 'setup-invalid' } })
    const enough = '超过4000个字，请缩短。'
    const notice = `category,title,body,onWall\n办事,须知,${'字'.repeat(4001)},是\n`
    const endless = { ...file, files: { ...file.files, 'notices.csv': notice } }
    const heavy = await caller.post(`${path}/preview-import`, { version: 1, file: endless })
    expect(heavy.mistakes).toMatchObject([{ sheet: 'notices', column: 'body', reason: enough }])
    const wrong = { ...file, files: { ...file.files, 'zones.csv': `${'a,b,'.repeat(9000)}\n` } }
    const first = await caller.post(`${path}/preview-import`, { version: 1, file: wrong })
    expect(first.mistakes.length).toBeLessThan(20)
    const rows = `code,name,floor,kind\n${'?,?,?,?\n'.repeat(4000)}`
    const garbage = { ...file, files: { ...file.files, 'zones.csv': rows } }
    const told = await caller.post(`${path}/preview-import`, { version: 1, file: garbage })
    expect(told.mistakes).toHaveLength(200)
    const many = Array.from({ length: 300 }, (_, at) => `办事,须知${at},${'字'.repeat(3500)},是`)
    const novel = `category,title,body,onWall\n${many.join('\n')}\n`
    const library = { ...file, files: { ...file.files, 'notices.csv': novel } }
    const read = await caller.post(`${path}/preview-import`, { version: 1, file: library })
    expect(read.mistakes).toMatchObject([{ reason: '一次修改的内容过多，请分几次修改。' }])
    const long = { ...file, files: { ...file.files, 'zones.csv': 'code\n'.repeat(6000) } }
    const answer = await caller.post(`${path}/preview-import`, { version: 1, file: long })
    expect(answer.mistakes).toMatchObject([{ sheet: 'zones', reason: expect.stringContaining('超过5000行') }])
  })
})
