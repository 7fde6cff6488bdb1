import { describe, expect, it } from 'vitest'
import { decryptSm2, newSm2Keys, verifySm2 } from '../../tests/harness/sm2-peer.ts'
import { encryptSm2, isPrivateKey, isPublicKey, signSm2 } from './sm2.ts'

// GB/T 32918.5-2017, annex A: a signature of “message digest”.
const standard = {
  privateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  publicKey:
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
    'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  signature:
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3' +
    'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
}

describe('SM2', () => {
  it('signs what the other side verifies, and nothing else', () => {
    expect(verifySm2('message digest', standard.signature, standard.publicKey)).toBe(true)
    const signature = signSm2('20261123091500政务', standard.privateKey)
    expect(verifySm2('20261123091500政务', signature, standard.publicKey)).toBe(true)
    expect(verifySm2('20261123091501政务', signature, standard.publicKey)).toBe(false)
    expect(verifySm2('20261123091500政务', signature, newSm2Keys().publicKey)).toBe(false)
  })

  it('encrypts what only the other side opens', () => {
    const { privateKey, publicKey } = newSm2Keys()
    const cipher = encryptSm2('[{"userName":"演示安"}]', publicKey)
    expect(decryptSm2(cipher, privateKey)).toBe('[{"userName":"演示安"}]')
    expect(() => decryptSm2(cipher, newSm2Keys().privateKey)).toThrow('changed on the way')
    expect(encryptSm2('[]', publicKey)).not.toBe(encryptSm2('[]', publicKey))
  })

  it('knows a key from other digits', () => {
    expect([isPrivateKey(standard.privateKey), isPublicKey(standard.publicKey)]).toEqual([true, true])
    expect([isPrivateKey('0'.repeat(64)), isPrivateKey('f'.repeat(64)), isPrivateKey('12')]).toEqual([
      false,
      false,
      false,
    ])
    expect(isPublicKey(standard.publicKey.replace(/3$/, '4'))).toBe(false)
    expect(isPublicKey(standard.publicKey.slice(2))).toBe(false)
  })
})
