import { execFile, execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** `EXT4_IOC_SHUTDOWN` with `NOLOGFLUSH`: from here on nothing reaches the disk, not even what the system had promised itself to write later. */
const CUT = 'open(my $f, "<", $ARGV[0]) or die "$!"; my $how = pack("L", 2); ioctl($f, 0x8004587D, $how) or die "$!";'

const made = new Set<Disk>()
let answer: string | null | undefined

/** Why no disk can be made here, in words; `null` where one can. */
export function whyNoDisk(): string | null {
  answer ??= tried()
  return answer === '' ? null : answer
}

function tried(): string {
  if (process.platform !== 'linux') return 'a power cut is made with a loop device and ext4: only on Linux'
  if (process.getuid?.() !== 0) return 'a loop device is mounted by root only'
  if (!existsSync('/dev/loop-control')) return 'there is no /dev/loop-control here: no loop device can be made'
  try {
    const disk = new Disk(16)
    disk.cut()
    disk.letGo()
    return ''
  } catch (error) {
    return `mkfs.ext4, mount, umount or the shutdown ioctl is refused here: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** A small ext4 disk of its own in a file: its power can be cut, it can be filled, it can be pulled out. */
export class Disk {
  readonly #home = mkdtempSync(join(tmpdir(), 'yuean-disk-'))
  readonly #image = join(this.#home, 'image')
  readonly folder = join(this.#home, 'disk')
  #isMounted = false

  constructor(megabytes: number) {
    made.add(this)
    closeSync(openSync(this.#image, 'w'))
    execFileSync('truncate', ['-s', `${megabytes}M`, this.#image])
    execFileSync('mkfs.ext4', ['-q', '-m', '0', this.#image])
    mkdirSync(this.folder)
    this.#mount()
  }

  /** The power is gone. Throws where it is not: a fault that was not injected proves nothing. */
  cut(): void {
    execFileSync('perl', ['-e', CUT, this.folder])
    let isDead = false
    try {
      writeFileSync(join(this.folder, 'is-it-dead'), 'x')
    } catch {
      isDead = true
    }
    if (!isDead) throw new Error('not injected: the disk still takes writes')
  }

  /** The power is back: the disk as its journal leaves it. */
  async restart(): Promise<void> {
    for (let patience = 100; this.#isMounted; patience--) {
      try {
        await run('umount', [this.folder])
        this.#isMounted = false
      } catch (error) {
        if (patience === 0) throw error
        await setTimeout(100)
      }
    }
    this.#mount()
  }

  /** Fills the disk to the last block. Throws where something is still free. */
  fill(leave = 0): void {
    const ballast = openSync(join(this.folder, 'ballast'), 'w')
    const block = Buffer.alloc(4096, 1)
    try {
      while (this.free() > leave) writeSync(ballast, block)
    } catch {
      // No space left: that is what was asked for.
    } finally {
      closeSync(ballast)
    }
    if (this.free() > leave + 64 * 1024) throw new Error(`not injected: ${this.free()} bytes are free`)
  }

  /** Gives the room back. */
  relieve(): void {
    rmSync(join(this.folder, 'ballast'), { force: true })
  }

  free(): number {
    const { bavail, bsize } = statfsSync(this.folder)
    return bavail * bsize
  }

  /** Unmounts and removes everything, whoever still holds it. */
  letGo(): void {
    if (this.#isMounted) execFileSync('umount', ['-l', this.folder])
    this.#isMounted = false
    rmSync(this.#home, { recursive: true, force: true })
    made.delete(this)
  }

  #mount(): void {
    execFileSync('mount', ['-o', 'loop', this.#image, this.folder])
    this.#isMounted = true
  }
}

/** Removes every disk that a test left, also after it failed. */
export function letGoOfDisks(): void {
  for (const disk of made) disk.letGo()
}
process.on('exit', letGoOfDisks)
