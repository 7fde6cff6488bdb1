import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { announcementOf } from './announcement.ts'
import { createVoice, espeakIfInstalled } from './voice.ts'

const quiet = { warn: () => {} }

/** A folder with a tiny program in it that writes a WAV and a diary of what it was asked to say. */
async function studio(program = writesWav) {
  const folder = await mkdtemp(join(tmpdir(), 'tingxu-voice-'))
  const script = join(folder, 'speak.mjs')
  await writeFile(script, program)
  const diary = join(folder, 'diary')
  await writeFile(diary, '')
  return {
    cacheDir: join(folder, 'cache'),
    command: `"${process.execPath}" ${script} ${diary} {file} {text}`,
    log: quiet,
    spoken: async () => (await readFile(diary, 'utf8')).split('\n').filter((line) => line !== ''),
    kept: () => readdir(join(folder, 'cache')),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

const writesWav = `
  import { appendFileSync, writeFileSync } from 'node:fs'
  const [diary, file, ...text] = process.argv.slice(2)
  appendFileSync(diary, text.join('|') + '\\n')
  writeFileSync(file, 'RIFF\\0\\0\\0\\0WAVE' + text.join('|'))
`
const writesNoWav = `
  import { writeFileSync } from 'node:fs'
  writeFileSync(process.argv[3], 'not a sound')
`
const fails = `process.exit(3)`

describe('the server voice', () => {
  it('speaks a sentence into a WAV file, whatever characters stand in it', async () => {
    await using here = await studio()
    const path = await createVoice(here).render('请A零零一号 $(touch x) "到" {file}')
    expect(await readFile(path ?? '', 'utf8')).toContain('请A零零一号 $(touch x) "到" {file}')
    expect(await here.spoken()).toHaveLength(1)
  })

  it('renders a sentence once, however many screens ask for it at the same time', async () => {
    await using here = await studio()
    const voice = createVoice(here)
    const paths = await Promise.all([voice.render('请A零零一号'), voice.render('请A零零一号')])
    expect(new Set(paths).size).toBe(1)
    expect(await here.spoken()).toEqual(['请A零零一号'])
  })

  it('knows what it rendered after a restart', async () => {
    await using here = await studio()
    const before = await createVoice(here).render('请A零零一号')
    const after = await createVoice(here).render('请A零零一号')
    expect(after).toBe(before)
    expect(await here.spoken()).toHaveLength(1)
  })

  it('renders anew what was deleted from its folder', async () => {
    await using here = await studio()
    const voice = createVoice(here)
    await rm((await voice.render('请A零零一号')) ?? '')
    expect(await readFile((await voice.render('请A零零一号')) ?? '', 'utf8')).toContain('请A零零一号')
  })

  it('keeps a bounded number of sentences and forgets the least recently used', async () => {
    await using here = await studio()
    const voice = createVoice({ ...here, maxFiles: 2 })
    for (const speech of ['一', '二', '一', '三', '一']) await voice.render(speech)
    expect(await here.spoken()).toEqual(['一', '二', '三'])
    expect(await here.kept()).toHaveLength(2)
  })

  it('renders many sentences although only two at once', async () => {
    await using here = await studio()
    const voice = createVoice(here)
    const paths = await Promise.all(['一', '二', '三', '四', '五'].map((speech) => voice.render(speech)))
    expect(new Set(paths).size).toBe(5)
  })

  it.each([
    ['ends with an error', fails],
    ['writes something that is no WAV', writesNoWav],
  ])('answers nothing and leaves nothing behind when the command %s', async (_, program) => {
    await using here = await studio(program)
    expect(await createVoice(here).render('请A零零一号')).toBeNull()
    expect(await here.kept()).toEqual([])
  })

  it('is silent when its program is not installed', async () => {
    await using here = await studio()
    const command = join(here.cacheDir, 'no-such-program {text} {file}')
    expect(await createVoice({ ...here, command }).render('请A零零一号')).toBeNull()
  })
})

describe('the voice installed on this machine', () => {
  it('speaks letters and digits: every further one makes the sentence longer', async () => {
    await using here = await studio()
    const voice = createVoice({ ...here, command: (await espeakIfInstalled()) ?? here.command })
    const bytes = async (ticketNo: string) => {
      const call = { ticketNo, windowNo: '3', windowKind: 'CATEGORY', floor: 1 } as const
      return (await readFile((await voice.render(announcementOf(call, { readOneAs: 'yi' }).speech)) ?? ''))
        .length
    }
    const [short, long, longest] = [await bytes('A1'), await bytes('A001'), await bytes('AP0015')]
    expect(short).toBeLessThan(long)
    expect(long).toBeLessThan(longest)
  })
})
