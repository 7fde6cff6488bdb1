import { createHash } from 'node:crypto'
import { mkdir, realpath, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartRefused } from './config.ts'

/**
 * Makes this process the only one on a data directory, until it ends however it ends.
 * @throws StartRefused when another one is at work there
 */
export async function claimDataDir(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch((error: Error) => {
    throw new StartRefused(
      `DATA_DIR=${dataDir} cannot be used (${error.message}): give a directory of your own.`,
    )
  })
  const name = createHash('sha256')
    .update(await realpath(dataDir))
    .digest('hex')
    .slice(0, 24)
  // An abstract socket (Linux) vanishes with its process; elsewhere a socket file may stay behind and is looked into.
  const isLinux = process.platform === 'linux'
  const address = isLinux ? `\0tingxu-${name}` : join(tmpdir(), `tingxu-${name}.sock`)
  if (await listen(address)) return
  if (!isLinux && !(await answers(address))) {
    await rm(address, { force: true })
    if (await listen(address)) return
  }
  throw new StartRefused(`Another Tingxu is already running on the data directory ${dataDir}: stop it first.`)
}

async function listen(address: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const server = createServer((socket) => socket.destroy())
  server.unref()
  server.once('error', () => resolve(false))
  server.listen(address, () => resolve(true))
  return promise
}

async function answers(address: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect(address)
  socket.once('connect', () => resolve(true))
  socket.once('error', () => resolve(false))
  const found = await promise
  socket.destroy()
  return found
}
