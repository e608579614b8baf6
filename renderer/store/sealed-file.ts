import { zipSync } from 'fflate'
import { bytesOfHex, hexOf, textOf, utf8 } from './bytes.ts'

/** Rounds of PBKDF2-SHA-256 that a passphrase goes through; fewer are refused, many more too. */
const ROUNDS = 600_000
const MOST_ROUNDS = 10_000_000

/** The first part of a file with a passphrase: how to open the other one. */
interface Lock {
  readonly type: 'yuean-sealed'
  readonly version: number
  readonly cipher: 'AES-256-GCM'
  readonly derivation: 'PBKDF2-SHA-256'
  readonly rounds: number
  readonly salt: string
  readonly iv: string
}

/** Puts a whole review file under a passphrase: a zip of `manifest.json` (how) and `sealed.bin` (what). */
export async function sealFile(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const lock: Lock = {
    type: 'yuean-sealed',
    version: 1,
    cipher: 'AES-256-GCM',
    derivation: 'PBKDF2-SHA-256',
    rounds: ROUNDS,
    salt: hexOf(salt),
    iv: hexOf(iv),
  }
  const manifest = utf8(JSON.stringify(lock))
  const key = await keyFrom(passphrase, salt, ROUNDS)
  // The manifest is bound in: nobody can offer weaker rounds or another salt for the same box.
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: manifest }, key, bytes)
  return new Uint8Array(zipSync({ 'manifest.json': manifest, 'sealed.bin': new Uint8Array(sealed) }, { level: 0 }))
}

/** What opening a box came to. */
export type Unsealed =
  | { readonly is: 'open'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly is: 'newer' | 'broken' | 'locked' | 'wrong-passphrase' }

/** Opens a file with a passphrase. A wrong passphrase and a box that was changed look the same. */
export async function unsealFile(
  parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  lock: Readonly<Record<string, unknown>>,
  passphrase: string | undefined,
): Promise<Unsealed> {
  const [manifest, sealed] = [parts.get('manifest.json'), parts.get('sealed.bin')]
  if (typeof lock.version !== 'number' || lock.version > 1) return { is: 'newer' }
  if (!manifest || !sealed || lock.cipher !== 'AES-256-GCM' || lock.derivation !== 'PBKDF2-SHA-256') return { is: 'broken' }
  const { rounds, salt, iv } = lock
  if (typeof rounds !== 'number' || rounds < ROUNDS || rounds > MOST_ROUNDS || typeof salt !== 'string' || typeof iv !== 'string')
    return { is: 'broken' }
  if (passphrase === undefined) return { is: 'locked' }
  try {
    const key = await keyFrom(passphrase, bytesOfHex(salt), rounds)
    const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOfHex(iv), additionalData: manifest }, key, sealed)
    return { is: 'open', bytes: new Uint8Array(open) }
  } catch {
    return { is: 'wrong-passphrase' }
  }
}

/** Composed first: the same passphrase typed on two systems is the same bytes. */
async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const raw = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, raw, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
}

/** The manifest of a zip as an object, `null` where it is none. */
export function manifestIn(parts: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(textOf(parts.get('manifest.json') ?? new Uint8Array()))
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null
  } catch {
    return null
  }
}
