/** What no file system of the three takes in a name. */
const FORBIDDEN = /[<>:"/\\|?*]/g
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const LONGEST = 120
/** Linux counts bytes, 255 at most, and a Chinese character has three of them. */
const MOST_BYTES = 240

/** A suggested name as every file system takes it: no folder, no forbidden or control character, no device of Windows, at most 120 characters and 240 bytes. */
export function safeName(suggested: string): string {
  const plain = [...suggested].map(one => (one < ' ' || one === '\u007f' ? ' ' : one)).join('')
  const name = plain
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const extension = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? ''
  const letters = [...name.slice(0, name.length - extension.length)].slice(0, LONGEST - extension.length)
  while (new TextEncoder().encode(letters.join('')).length > MOST_BYTES - extension.length) letters.pop()
  const stem = letters.join('').trim()
  const whole = `${stem || 'yuean'}${extension}`
  return DEVICE.test(whole) ? `_${whole}` : whole
}
