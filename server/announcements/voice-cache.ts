import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A folder of rendered sentences. It holds so many and forgets the least recently used first. */
export type VoiceCache = {
  /** Path of a kept file, or null. */
  find: (name: string) => Promise<string | null>
  /** Has a file made at a draft path and takes it in. Throws when what was made is no WAV. */
  add: (name: string, make: (draftPath: string) => Promise<void>) => Promise<string>
}

/** Opens the folder, making it when missing. */
export async function openVoiceCache(folder: string, maxFiles: number): Promise<VoiceCache> {
  await mkdir(folder, { recursive: true })
  // Oldest first: a used name moves to the end.
  const names = new Set(await keptNames(folder))

  async function forgetOldest(): Promise<void> {
    for (const name of names) {
      if (names.size <= maxFiles) return
      names.delete(name)
      await rm(join(folder, name), { force: true })
    }
  }

  return {
    async find(name) {
      const path = join(folder, name)
      names.delete(name)
      if (!(await exists(path))) return null
      names.add(name)
      return path
    },
    async add(name, make) {
      // Several processes may share the folder: each makes its own draft, the finished file is moved into place.
      const draftPath = join(folder, `${process.pid}-${name}`)
      try {
        await make(draftPath)
        await demandWav(draftPath)
        await rename(draftPath, join(folder, name))
      } finally {
        await rm(draftPath, { force: true })
      }
      names.add(name)
      await forgetOldest()
      return join(folder, name)
    },
  }
}

async function keptNames(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}\.wav$/.test(name))
  const files = await Promise.all(
    names.map(async (name) => ({ name, usedMs: (await stat(join(folder, name))).mtimeMs })),
  )
  return files.toSorted((a, b) => a.usedMs - b.usedMs).map((file) => file.name)
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** A program may end well and still have written nothing a browser can play. */
async function demandWav(path: string): Promise<void> {
  await using file = await open(path)
  const { bytesRead, buffer } = await file.read(Buffer.alloc(12), 0, 12, 0)
  const isWav = buffer.toString('latin1', 0, 4) === 'RIFF' && buffer.toString('latin1', 8) === 'WAVE'
  if (bytesRead < 12 || !isWav) throw new Error('the voice command wrote no WAV file')
}
