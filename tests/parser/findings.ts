import type { Commitment, Parsed, Target } from '../../renderer/domain/parsed.ts'

function targetLine(target: Target): string {
  const range = target.valueTo === null ? `${target.value}` : `${target.value}..${target.valueTo}`
  const words = target.text.replace(/\n/g, '')
  if (target.as === 'scope') return `${words} scope`
  if (target.as === 'full')
    return `${words} full${target.comparator === '~' ? '~' : ''} ${range} ${target.unit} | ${target.metric}`.replace('  |', ' |')
  return `${words} ${target.comparator} ${range} ${target.unit} | ${target.metric}`.replace('  |', ' |')
}

const READERS: Readonly<Record<string, (one: Commitment) => string[]>> = {
  targets: one => one.targets.map(targetLine),
  deadlines: one => one.deadlines.map(deadline => `${deadline.text} ${deadline.from}..${deadline.until} ${deadline.is}`),
  rhythms: one => one.rhythms.map(rhythm => `${rhythm.text} rhythm`),
  owners: one => one.owners.map(name => `${name} owner`),
  partners: one => one.partners.map(name => `${name} partner`),
  kind: one => [`${one.kind}`],
  firmness: one => [`${one.firmness}`],
  sources: one => one.sources.map(name => `${name} source`),
  names: one => one.names.map(name => `${name} name`),
  commitments: one => [`${one.text.replace(/\n/g, '⏎')}`],
}

/** The findings of one kind as the case files write them, in the order of the text. `leads`, `plans`, `doubts` are of the whole text. */
export function linesOf(parsed: Parsed, kinds: readonly string[]): string[] {
  const measures = parsed.plans.flatMap(plan => plan.measures)
  return kinds.flatMap(kind => {
    if (kind === 'leads') return measures.filter(measure => measure.title !== '').map(measure => `${measure.title} lead ${measure.level}`)
    if (kind === 'plans') return parsed.plans.map(plan => `${plan.department} plan${plan.theme ? ` | ${plan.theme}` : ''}`)
    if (kind === 'doubts') return parsed.doubts.filter(doubt => doubt.code !== 'no-department-heading').map(doubt => `${doubt.code}`)
    const reader = READERS[kind]
    return reader ? measures.flatMap(measure => measure.commitments.flatMap(reader)) : [`unknown kind ${kind}`]
  })
}

/** A finding as expected and as found: the metric counts only where the case names it. */
export function agrees(expected: string, found: string): boolean {
  return expected.includes(' | ') ? expected === found : expected === found.split(' | ')[0]?.trim()
}
