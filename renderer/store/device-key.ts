import { bytesOfHex, hexOf } from './bytes.ts'

/** The pair that this laptop signs its review files with, as hex: the public key raw, the private one PKCS 8. */
export interface DeviceKey {
  readonly open: string
  readonly secret: string
}

/** How a signature stands: there is none, it fits, or it does not fit what it signs. */
export interface Signed {
  readonly is: 'none' | 'good' | 'broken'
  /** The public key that signed, in hex; '' where there is none. */
  readonly key: string
}

const ALGORITHM = 'Ed25519'

/** Makes a new pair. */
export async function makeDeviceKey(): Promise<DeviceKey> {
  const made = (await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])) as CryptoKeyPair
  const [open, secret] = await Promise.all([
    crypto.subtle.exportKey('raw', made.publicKey),
    crypto.subtle.exportKey('pkcs8', made.privateKey),
  ])
  return { open: hexOf(new Uint8Array(open)), secret: hexOf(new Uint8Array(secret)) }
}

/** Signs bytes. */
export async function sign({ secret }: DeviceKey, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const key = await crypto.subtle.importKey('pkcs8', bytesOfHex(secret), ALGORITHM, false, ['sign'])
  return hexOf(new Uint8Array(await crypto.subtle.sign(ALGORITHM, key, bytes)))
}

/** Whether a signature by a public key fits the bytes. */
export async function fits(open: string, signature: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', bytesOfHex(open), ALGORITHM, false, ['verify'])
    return await crypto.subtle.verify(ALGORITHM, key, bytesOfHex(signature), bytes)
  } catch {
    return false
  }
}
