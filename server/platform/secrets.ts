import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartRefused } from './config.ts'

/** Keeps what must not be read: encrypts at rest (AES-256-GCM), looks up by keyed hash (HMAC-SHA-256). */
export type Secrets = {
  seal: (text: string) => Buffer
  open: (sealed: Buffer) => string
  /** The same text always gives the same hash, and nobody without the key can try out texts. */
  keyedHash: (purpose: string, text: string) => Buffer
}

/** Reads DATA_DIR/secrets.json (0600), making it on the first start. */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json')
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) {
    const masterKey = randomBytes(32).toString('base64url')
    await writeFile(file, `${JSON.stringify({ masterKey })}\n`, { mode: 0o600, flag: 'wx' })
    return secretsFrom(Buffer.from(masterKey, 'base64url'))
  }
  await chmod(file, 0o600)
  return secretsFrom(masterKeyIn(text, file))
}

/** Secrets derived from one 32-byte key. */
export function secretsFrom(masterKey: Buffer): Secrets {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', masterKey, '', purpose, 32))
  const sealKey = derive('seal')
  const hashKey = createSecretKey(derive('keyed-hash'))
  return {
    seal(text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', sealKey, sealed.subarray(0, 12))
      decipher.setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
    },
    keyedHash: (purpose, text) => createHmac('sha256', hashKey).update(`${purpose}\0${text}`).digest(),
  }
}

function masterKeyIn(text: string, file: string): Buffer {
  const match = /"masterKey":"([\w-]{43})"/.exec(text)
  if (!match?.[1]) throw new StartRefused(`The secrets file ${file} is damaged: restore it from your backup.`)
  return Buffer.from(match[1], 'base64url')
}
