import { sm2 } from 'sm-crypto'

/** SM2 (GB/T 32918) with the usual user id 1234567812345678. Keys, signatures and ciphers are hex digits. */

const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n

/** A number from 1 to n - 2, as signing needs it. */
export function isPrivateKey(text: string): boolean {
  if (!/^[\da-f]{64}$/i.test(text)) return false
  const key = BigInt(`0x${text}`)
  return key > 0n && key < order - 1n
}

/** A point of the curve, uncompressed. */
export const isPublicKey = (text: string): boolean =>
  /^04[\da-f]{128}$/i.test(text) && sm2.verifyPublicKey(text)

/** Signs the SM3 digest of a text; r and s, 64 digits each. The library draws the nonce. */
export const signSm2 = (text: string, privateKey: string): string =>
  sm2.doSignature(text, privateKey, { hash: true, der: false })

/** Encrypts a text for the owner of a public key, in the order C1 (with its leading 04) C3 C2 of the standard. */
export const encryptSm2 = (text: string, publicKey: string): string =>
  `04${sm2.doEncrypt(text, publicKey, 1)}`
