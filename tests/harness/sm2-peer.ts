import { createHash, randomBytes } from 'node:crypto'

/**
 * SM2 (GB/T 32918) as the other side has it: written from the standard, with the SM3 of OpenSSL, and nothing of the
 * library that the house itself uses.
 */

const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn
const a = p - 3n
const b = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n
const n = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n
const generator = {
  x: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  y: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
}

type Point = { x: bigint; y: bigint } | null

const mod = (value: bigint, by: bigint) => ((value % by) + by) % by

/** By Fermat: the modulus is prime. */
function inverse(value: bigint, by: bigint): bigint {
  let [result, base, exponent] = [1n, mod(value, by), by - 2n]
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = mod(result * base, by)
    base = mod(base * base, by)
  }
  return result
}

function add(one: Point, other: Point): Point {
  if (!one) return other
  if (!other) return one
  if (one.x === other.x && mod(one.y + other.y, p) === 0n) return null
  const isSame = one.x === other.x
  const slope = isSame
    ? mod((3n * one.x * one.x + a) * inverse(2n * one.y, p), p)
    : mod((other.y - one.y) * inverse(other.x - one.x, p), p)
  const x = mod(slope * slope - one.x - other.x, p)
  return { x, y: mod(slope * (one.x - x) - one.y, p) }
}

function times(factor: bigint, point: Point): Point {
  let [sum, doubled, rest]: [Point, Point, bigint] = [null, point, factor]
  for (; rest > 0n; rest >>= 1n) {
    if (rest & 1n) sum = add(sum, doubled)
    doubled = add(doubled, doubled)
  }
  return sum
}

const hex = (value: bigint) => value.toString(16).padStart(64, '0')
const bytes = (value: bigint) => Buffer.from(hex(value), 'hex')
const number = (text: string) => BigInt(`0x${text}`)
const sm3 = (...parts: Buffer[]) => createHash('sm3').update(Buffer.concat(parts)).digest()

export type Sm2Keys = { privateKey: string; publicKey: string }

export function newSm2Keys(): Sm2Keys {
  const key = mod(number(randomBytes(40).toString('hex')), n - 2n) + 1n
  const point = times(key, generator)
  if (!point) throw new Error('not a key')
  return { privateKey: hex(key), publicKey: `04${hex(point.x)}${hex(point.y)}` }
}

function pointOf(publicKey: string): { x: bigint; y: bigint } {
  const point = { x: number(publicKey.slice(2, 66)), y: number(publicKey.slice(66, 130)) }
  const isOnCurve = mod(point.y * point.y - point.x ** 3n - a * point.x - b, p) === 0n
  if (!publicKey.startsWith('04') || !isOnCurve) throw new Error('not a point of the curve')
  return point
}

/** Whether r and s (64 hex digits each) sign this text under the user id 1234567812345678. */
export function verifySm2(text: string, signature: string, publicKey: string): boolean {
  const key = pointOf(publicKey)
  const [r, s] = [number(signature.slice(0, 64)), number(signature.slice(64))]
  if (signature.length !== 128 || r < 1n || r >= n || s < 1n || s >= n) return false
  const id = Buffer.from('1234567812345678')
  const curve = [a, b, generator.x, generator.y, key.x, key.y].map(bytes)
  const z = sm3(Buffer.from([0, id.length * 8]), id, ...curve)
  const e = BigInt(`0x${sm3(z, Buffer.from(text, 'utf8')).toString('hex')}`)
  const t = mod(r + s, n)
  const point = add(times(s, generator), times(t, key))
  return t !== 0n && point !== null && mod(e + point.x, n) === r
}

/** Opens 04 C1 C3 C2. @throws when it was not made for this key, or was changed on the way */
export function decryptSm2(cipher: string, privateKey: string): string {
  const shared = times(number(privateKey), pointOf(cipher.slice(0, 130)))
  if (!shared) throw new Error('not a cipher')
  const [x, y] = [bytes(shared.x), bytes(shared.y)]
  const digest = cipher.slice(130, 194)
  const hidden = Buffer.from(cipher.slice(194), 'hex')
  const stream = Buffer.concat(
    Array.from({ length: Math.ceil(hidden.length / 32) }, (_, turn) => {
      const counter = Buffer.alloc(4)
      counter.writeUInt32BE(turn + 1)
      return sm3(x, y, counter)
    }),
  )
  const plain = Buffer.from(hidden.map((byte, place) => byte ^ (stream[place] ?? 0)))
  if (sm3(x, plain, y).toString('hex') !== digest) throw new Error('changed on the way')
  return plain.toString('utf8')
}
