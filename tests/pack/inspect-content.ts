import { latin1Of } from '../../renderer/pack/pdf-objects.ts'
import { asList, type Dictionary, inflated, isDictionary, operatorsIn, type PdfFile, type Value } from './pdf-file.ts'

const PAINTS = ['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'BI']

/** Everything wrong with what stands on the pages: each mark is in a tag or an artifact, each tag leads back to its mark, no glyph is the empty box. */
export function contentFaults(file: PdfFile): readonly string[] {
  const parents = parentTree(file)
  const pages = file.numbers
    .map(number => file.at(number))
    .filter(isDictionary)
    .filter(one => one.entries.get('Type') === '/Page')
  return pages.flatMap(page => pageFaults(file, page, parents))
}

function pageFaults(file: PdfFile, page: Dictionary, parents: ReadonlyMap<number, Value>): readonly string[] {
  const faults: string[] = []
  const owners = asList(file.plain(parents.get(Number(page.entries.get('StructParents')))))
  const content = file.plain(page.entries.get('Contents'))
  if (!isDictionary(content)) return ['a page is empty']
  const open: (number | null)[] = []
  let states = 0
  let deepest = 0
  const ids = new Set<number>()
  for (const { operator, given } of operatorsIn(latin1Of(inflated(content)))) {
    if (operator === 'q') deepest = Math.max(deepest, ++states)
    if (operator === 'Q') states -= 1
    if (operator === 'BMC' || operator === 'BDC') {
      const id = file.get(given[1], 'MCID')
      open.push(typeof id === 'number' ? id : null)
      if (typeof id === 'number') {
        if (ids.has(id)) faults.push(`mark ${id} stands twice on a page`)
        ids.add(id)
        const owner = file.plain(owners[id])
        if (!isDictionary(owner) || !holds(file, owner, id)) faults.push(`mark ${id} is in no tag`)
      } else if (given[0] !== '/Artifact' && !open.some(one => one !== null) && file.get(given[1], 'ActualText') === null)
        faults.push(`${String(given[0])} is neither a tag nor an artifact`)
    }
    if (operator === 'EMC' && open.pop() === undefined) faults.push('a mark ends that never began')
    if (PAINTS.includes(operator) && open.length === 0) faults.push(`${operator} stands outside of tags and artifacts`)
    if (operator === 'BI') faults.push('an image stands in the content itself')
    if (/^T[jJ]$/.test(operator) && shown(given).some(text => hasEmptyBox(text))) faults.push('a glyph is the empty box')
    if (/^[kK]$/.test(operator)) faults.push('colours in CMYK')
  }
  if (open.length > 0) faults.push('a mark does not end')
  if (states !== 0 || deepest > 28) faults.push('graphic states are not in order')
  if (owners.length !== ids.size) faults.push(`${owners.length} tags for ${ids.size} marks`)
  return faults
}

const shown = (given: readonly Value[]): readonly string[] =>
  given.flatMap(one => (Array.isArray(one) ? shown(one) : typeof one === 'object' && one !== null && 'text' in one ? [one.text] : []))

/** Glyph 0 among glyphs of two bytes. */
function hasEmptyBox(text: string): boolean {
  for (let at = 0; at < text.length; at += 2) if (text.charCodeAt(at) === 0 && text.charCodeAt(at + 1) === 0) return true
  return false
}

function holds(file: PdfFile, element: Dictionary, id: number): boolean {
  const kids = file.plain(element.entries.get('K'))
  return (Array.isArray(kids) ? kids : [kids]).some(kid => kid === id || file.get(kid, 'MCID') === id)
}

/** What a number in a page's `StructParents` or an annotation's `StructParent` leads to. */
function parentTree(file: PdfFile): ReadonlyMap<number, Value> {
  const found = new Map<number, Value>()
  const walk = (value: Value): void => {
    const numbers = asList(file.get(value, 'Nums'))
    for (let at = 0; at + 1 < numbers.length; at += 2) found.set(Number(numbers[at]), numbers[at + 1] ?? null)
    for (const kid of asList(file.get(value, 'Kids'))) walk(kid)
  }
  walk(file.get(file.trailer, 'Root', 'StructTreeRoot', 'ParentTree'))
  return found
}
