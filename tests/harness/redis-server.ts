import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { freePort, throwAwayDir } from './process.ts'
import { redisServerPath } from './redis-server-path.ts'

export type RedisServer = {
  url: string
  /** Ends it as a power cut does: nothing of it stays. */
  kill: () => Promise<void>
  /** Starts it again at the same address, empty. */
  start: () => Promise<void>
  [Symbol.asyncDispose]: () => Promise<void>
}

// A test that fails half-way must not leave its Redis behind.
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const server of running) server.kill('SIGKILL')
})

/** A Redis of its own for a test, on a free port. */
export async function startRedisServer(): Promise<RedisServer> {
  const data = throwAwayDir()
  const port = await freePort()
  const options = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', data.dir]
  let server = await startOn(options)
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    server.kill('SIGKILL')
    await once(server, 'exit')
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    async start() {
      server = await startOn(options)
    },
    async [Symbol.asyncDispose]() {
      await kill()
      data[Symbol.dispose]()
    },
  }
}

async function startOn(options: string[]) {
  const server = spawn(redisServerPath, options, { stdio: ['ignore', 'pipe', 'inherit'] })
  running.add(server)
  server.once('exit', () => running.delete(server))
  let output = ''
  for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
    output += String(chunk)
    if (output.includes('Ready to accept connections')) break
  }
  if (!output.includes('Ready to accept connections'))
    throw new Error(`redis-server did not start: ${output}`)
  server.stdout.resume()
  return server
}
