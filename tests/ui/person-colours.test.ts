import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PERSON_COLOURS } from '../../renderer/domain/person.ts'

type Rgb = readonly [number, number, number]

const sheet = readFileSync('renderer/ui/PersonDot.module.css', 'utf8')
const pairs = [...sheet.matchAll(/--light: (#[0-9a-f]{6});\s+--dark: (#[0-9a-f]{6});/g)].map(([, light = '', dark = '']) => ({
  light,
  dark,
}))

const linear = (hex: string): Rgb => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return [r, g, b]
}
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b
const contrast = (a: string, b: string) => {
  const [high = 0, low = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

/** How the colours of light arrive in an eye: every cone there, no red ones, no green ones (Machado, Oliveira and Fernandes 2009). */
const EYES: Readonly<Record<string, readonly Rgb[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
}
const seen = (eye: readonly Rgb[], [r, g, b]: Rgb): Rgb => {
  const [x = 0, y = 0, z = 0] = eye.map(row => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)))
  return [x, y, z]
}
/** OKLab: equal distances look about equally far apart. */
const oklab = ([r, g, b]: Rgb): Rgb => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

test('every colour that people go by has its look', () => {
  expect(pairs).toHaveLength(PERSON_COLOURS.length)
  for (const colour of PERSON_COLOURS.slice(1)) expect(sheet).toContain(`[data-colour="${colour}"]`)
})

test('the letters in a dot are read at 4.5 to 1 at least, and the dot stands out from the paper, light and dark', () => {
  for (const { dark, light } of pairs) {
    expect(contrast(light, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(dark, '#16181c')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(dark, '#2e2e2e')).toBeGreaterThanOrEqual(3)
  }
})

test.each(Object.keys(EYES))('any two colours are apart for a %s eye, light and dark', name => {
  for (const scheme of ['light', 'dark'] as const) {
    const all = pairs.map(pair => oklab(seen(EYES[name] ?? [], linear(pair[scheme]))))
    for (const [index, one] of all.entries()) for (const other of all.slice(0, index)) expect(distance(one, other)).toBeGreaterThan(0.12)
  }
})
