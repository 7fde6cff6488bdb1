import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromiumPath } from './chromium.ts'
import { redisServerPath } from './redis-server-path.ts'

/** What the tests need beyond npm: installs it where it can (root on Debian or Ubuntu), else says what to install. */

const wanted = [
  { name: 'chromium', isThere: () => chromiumPath() !== undefined },
  { name: 'espeak-ng', isThere: () => existsSync('/usr/bin/espeak-ng') },
  { name: 'redis-server', isThere: () => existsSync(redisServerPath) },
]

const missing = () => wanted.filter((program) => !program.isThere()).map(({ name }) => name)

const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
if (missing().length > 0 && canInstall) {
  process.stdout.write(`Installing ${missing().join(', ')} …\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing()], {
    stdio: 'ignore',
    env,
  })
}
if (missing().length > 0) {
  process.stderr.write(
    `The tests need ${missing().join(' and ')}: sudo apt-get install ${missing().join(' ')}\n`,
  )
  process.exit(1)
}
