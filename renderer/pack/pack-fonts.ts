import { OFFICIAL_FACES } from '../domain/pack-faces.ts'

/** The families a template sets in, each with what stands in for it, best first: Typst takes the first that is there. */
export interface PackFonts {
  readonly sans: readonly string[]
  readonly serif: readonly string[]
  /** 仿宋, 楷体, 黑体 and 小标宋 of official documents. */
  readonly fang: readonly string[]
  readonly kai: readonly string[]
  readonly hei: readonly string[]
  readonly title: readonly string[]
}

const SANS = 'Noto Sans SC'
const SERIF = 'Noto Serif SC'

/** The faces to set in, of the families at hand: an installed one where it is there, the embedded one otherwise. */
export function packFonts(families: readonly string[]): PackFonts {
  const here = new Map(families.map(family => [family.toLowerCase(), family]))
  const at = (names: readonly string[], standIn: string) => [...names.flatMap(name => here.get(name.toLowerCase()) ?? []), standIn]
  return {
    sans: [SANS],
    serif: [SERIF, SANS],
    fang: [...at(OFFICIAL_FACES.fang, SERIF), SANS],
    kai: [...at(OFFICIAL_FACES.kai, SERIF), SANS],
    hei: at(OFFICIAL_FACES.hei, SANS),
    title: [...at(OFFICIAL_FACES.title, SERIF), SANS],
  }
}

/** The faces of official documents that no family at hand carries, by their Chinese names. */
export function facesMissing(families: readonly string[]): readonly ('fang' | 'kai' | 'hei' | 'title')[] {
  const fonts = packFonts(families)
  return (['fang', 'kai', 'hei', 'title'] as const).filter(face => fonts[face].every(family => family === SANS || family === SERIF))
}
