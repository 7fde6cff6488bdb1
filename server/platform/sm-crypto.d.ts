/** The part of sm-crypto that is used here; what is published of its types knows an older version. */
declare module 'sm-crypto' {
  export const sm2: {
    doEncrypt: (text: string, publicKey: string, cipherMode?: 0 | 1) => string
    doSignature: (text: string, privateKey: string, options: { hash: boolean; der: boolean }) => string
    verifyPublicKey: (publicKey: string) => boolean
  }
}
