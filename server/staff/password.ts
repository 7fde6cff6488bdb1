import { hash, verify } from '@node-rs/argon2'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'

/** argon2id with the parameters OWASP recommends. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })

/** Nothing is the password of an account that was given none yet: its hash is none. */
export const isPassword = async (passwordHash: string, password: string): Promise<boolean> =>
  passwordHash.startsWith('$argon2') && verify(passwordHash, password)

const leastLength = 10
const leastKinds = 3
/** A password may come back after this many others. */
export const rememberedPasswords = 5

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]

/**
 * What a password of one's own must be (等保2.0: length, kinds of characters, not to be guessed from the account).
 * @throws DomainError password-weak
 */
export function requireStrong(password: string, account: string): void {
  const problem = weaknessOf(password, account)
  if (problem) throw new DomainError('password-weak', { problem })
}

function weaknessOf(password: string, account: string): string | null {
  if ([...password].length < leastLength) return `不足${leastLength}个字符`
  if (kinds.filter((kind) => kind.test(password)).length < leastKinds)
    return '须包含大写字母、小写字母、数字、其他符号中的至少三种'
  if (password.toLowerCase().includes(account.toLowerCase())) return '不能包含账号'
  return null
}

/** @throws DomainError password-used-before */
export async function requireUnused(password: string, recentHashes: string[]): Promise<void> {
  const used = await Promise.all(recentHashes.map((recent) => isPassword(recent, password)))
  if (used.includes(true)) throw new DomainError('password-used-before', { count: rememberedPasswords })
}

// Without letters and digits that are mistaken for each other; 59 bits.
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'

/** A password for somebody else, who chooses another at the first login. */
export function newFirstPassword({ randomBytes }: Pick<Context, 'randomBytes'>): string {
  const letters = [...randomBytes(12)].map((byte) => alphabet[byte % alphabet.length])
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((group) => group.join('')).join('-')
}
