import { describe, expect, it } from 'vitest'
import type { SheetName } from '../../contract/setup.ts'
import { atSetup, put, remove } from '../../tests/harness/at-setup.ts'
import { newCommandId } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'

const manager = 'hl004'

const eventsOf = async (house: House) => {
  const log = house.ctx.db
    .selectFrom('hall_event')
    .select(['event', 'actor'])
    .where('hall_id', '=', house.hallId)
  const rows = await log.orderBy('seq').execute()
  return rows.filter(({ event }) => event.type === 'hall-set-up')
}

const boardWindow = async (house: House, no: string) => {
  const { windows } = await house.anyone.get(`/api/halls/${house.hallId}/board`)
  return windows.find((window: { no: string }) => window.no === no)
}

describe('the sheets of a hall', () => {
  it('describe every column of every row', async () => {
    await using house = await openHouse()
    const { sheets, version, warnings } = await (await atSetup(house)).read()
    expect(version).toBe(1)
    expect(sheets.map(({ name }) => name).slice(0, 4)).toEqual(['hall', 'settings', 'zones', 'departments'])
    for (const { columns, rows, name } of sheets) {
      const names = columns.map((column) => column.name).toSorted()
      for (const { cells } of rows) expect([name, Object.keys(cells).toSorted()]).toEqual([name, names])
      expect(columns.every(({ label }) => /\p{Script=Han}/u.test(label))).toBe(true)
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
    }
    expect(warnings).toMatchObject([
      { sheet: 'windows', key: '15', reason: expect.stringContaining('办事指南') },
      { sheet: 'materials', reason: expect.stringContaining('兜底条款') },
    ])
    expect(warnings[1]?.key).toContain('其他材料')
  })

  it('may all be changed by the system administrator, and only the notices by a manager', async () => {
    await using house = await openHouse()
    const changeable = async (account: string) =>
      (await (await atSetup(house, account)).read()).sheets
        .filter(({ mayChange }) => mayChange)
        .map(({ name }) => name)
    expect(await changeable(manager)).toEqual(['notices'])
    expect(await changeable('hl037')).toHaveLength(18)
    const desk = await atSetup(house, manager)
    expect((await desk.change(put('windows', '1', { name: '窗口' }))).body.code).toBe('not-allowed')
    expect((await desk.preview(put('hall', 'PYHL', { name: '大厅' }))).body.code).toBe('not-allowed')
    const [notice] = await desk.rows('notices')
    const key = `${notice?.['category']}/${notice?.['title']}`
    expect((await desk.change(put('notices', key, { body: '请到一楼办理。' }))).status).toBe(200)
  })

  it('belong to their own hall', async () => {
    await using house = await openHouse()
    const { caller } = await atSetup(house)
    const stranger = await house.loginAs('cq008')
    const path = `/api/halls/${house.hallId}/setup`
    const wish = { version: 1, edits: [put('windows', '1', { name: '窗口' })], commandId: newCommandId() }
    expect((await stranger.ask('GET', path)).status).toBe(403)
    expect((await stranger.ask('POST', `${path}/change`, wish)).status).toBe(403)
    expect((await stranger.ask('GET', `${path}/file`)).status).toBe(403)
    expect((await caller.ask('GET', `/api/halls/${house.hallId + 1}/setup`)).status).toBe(403)
  })
})

describe('a change', () => {
  it('is in force at once, and stands in the log before and after', async () => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    const answer = await desk.change(put('windows', '1', { name: '综合受理窗口' }))
    expect(answer.body).toMatchObject({ version: 2 })
    expect(await boardWindow(house, '1')).toMatchObject({ name: '综合受理窗口' })
    const [entry] = await eventsOf(house)
    expect(entry).toMatchObject({
      actor: { kind: 'STAFF' },
      event: {
        changes: [
          {
            sheet: 'windows',
            key: '1',
            label: '1号 综合受理窗口',
            change: 'CHANGED',
            columns: [{ column: 'name', before: '综合窗口', after: '综合受理窗口' }],
          },
        ],
      },
    })
  })

  it('that changes nothing leaves no trace', async () => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    expect((await desk.change(put('windows', '1', { name: ' 综合窗口 ' }))).body).toMatchObject({
      version: 1,
    })
    expect(await eventsOf(house)).toEqual([])
  })

  it('on a set-up that is no longer in force is refused, and asked again gives the same answer', async () => {
    await using house = await openHouse()
    const { caller, read } = await atSetup(house)
    const path = `/api/halls/${house.hallId}/setup/change`
    const wish = { version: 1, commandId: newCommandId(), edits: [put('windows', '1', { name: '甲窗口' })] }
    expect((await caller.ask('POST', path, wish)).status).toBe(200)
    expect((await caller.ask('POST', path, wish)).status).toBe(200)
    const late = { ...wish, commandId: newCommandId() }
    const refusal = await caller.ask('POST', path, late)
    expect(refusal).toMatchObject({ status: 409, body: { code: 'setup-changed' } })
    const preview = await caller.ask('POST', path.replace('change', 'preview'), {
      version: 1,
      edits: late.edits,
    })
    expect(preview.body.code).toBe('setup-changed')
    expect((await read()).version).toBe(2)
  })

  it('is previewed with what it does, what is wrong and what is new to worry about', async () => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    const third = await desk.preview(put('windows', '4', { kind: 'COMPREHENSIVE' }))
    expect(third.body).toMatchObject({ version: 1, mistakes: [], changes: [{ sheet: 'windows', key: '4' }] })
    expect(third.body.warnings).toMatchObject([
      { sheet: 'windows', key: null, reason: '综合窗口应为1至2个，现有3个。', isNew: true },
      { sheet: 'windows', key: '15', isNew: false },
      { sheet: 'materials', isNew: false },
    ])
    const wrong = await desk.preview(put('queues', 'A', { numberFrom: '零' }))
    expect(wrong.body.mistakes).toEqual([
      { sheet: 'queues', key: 'A', column: 'numberFrom', reason: '“起号”不能是“零”，应为整数。' },
    ])
    expect((await desk.change(put('queues', 'A', { numberFrom: '零' }))).body).toEqual({
      code: 'setup-invalid',
      message: '修改没有保存：“队列”表A：“起号”不能是“零”，应为整数。',
    })
    expect((await desk.read()).version).toBe(1)
  })

  it.each<[string, SheetName, string | null, Record<string, string>, string]>([
    [
      'a setting out of its range',
      'settings',
      'settings',
      { maxCalls: '11' },
      '“最多呼叫（次）”不能大于10。',
    ],
    ['a setting that is no number', 'settings', 'settings', { maxCalls: '多' }, '“最多呼叫（次）”应为整数。'],
    [
      'another code for the hall',
      'hall',
      'PYHL',
      { code: 'XX' },
      '“大厅代码”不能修改，请新增一行并删除这一行。',
    ],
    ['a column that does not exist', 'zones', '1F-A', { colour: '红' }, '不认识“colour”这一列。'],
    ['an empty row', 'zones', null, {}, '新增的一行没有内容。'],
    ['a second row of settings', 'settings', null, { maxCalls: '2' }, '这张表只有一行，不能新增。'],
    ['a row that is not there', 'zones', '9F-A', { name: '九楼' }, '这一行已经不存在，请刷新后重新修改。'],
    [
      'a character nobody can see',
      'zones',
      '1F-A',
      { name: '一楼\u0000A区' },
      '含有不能显示的字符，请重新输入。',
    ],
    [
      'a sign that turns the words around',
      'staff',
      'HL008',
      { name: '演示\u202E辛' },
      '含有不能显示的字符，请重新输入。',
    ],
    ['an unknown zone', 'windows', '1', { zone: 'Q' }, '“Q”：“分区”表中没有这个分区。'],
  ])('with %s is refused', async (_, sheet, key, cells, reason) => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    const { body } = await desk.preview(put(sheet, key, cells))
    expect(body.mistakes.map((mistake: { reason: string }) => mistake.reason)).toContain(reason)
    expect((await desk.change(put(sheet, key, cells))).body.code).toBe('setup-invalid')
  })

  it('adds, orders and takes away, and what belonged to a row goes with it', async () => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    const added = put('zones', null, { code: '3F-A', name: '三楼A区', floor: '3', kind: 'SERVICE' })
    const answer = await desk.change(added, { do: 'ORDER', sheet: 'zones', keys: ['3F-A', '1F-B'] })
    expect(answer.status).toBe(200)
    expect((await desk.rows('zones')).map((row) => row['code']).slice(0, 3)).toEqual(['3F-A', '1F-B', '1F-A'])
    const moved = await desk.preview({ do: 'ORDER', sheet: 'zones', keys: ['1F-C'] })
    expect(moved.body.changes).toMatchObject([{ key: '1F-C', change: 'MOVED' }])
    const preview = await desk.preview(remove('service-items', 'A03-1'))
    const gone = preview.body.changes.map(
      (change: { sheet: string; change: string }) => `${change.change} ${change.sheet}`,
    )
    expect(new Set(gone)).toEqual(new Set(['REMOVED service-items', 'REMOVED materials']))
  })

  it('of names that two rows exchange is possible', async () => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    const types = await desk.rows('service-types')
    const [first, second] = types
    const swap = await desk.change(
      put('service-types', first?.['code'] ?? '', { name: second?.['name'] ?? '' }),
      put('service-types', second?.['code'] ?? '', { name: first?.['name'] ?? '' }),
    )
    expect(swap.status).toBe(200)
  })
})
