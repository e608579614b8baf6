#!/usr/bin/env node
import { createHash } from 'node:crypto'
// Scores one parse (DESIGN.md 6.1) against one gold file. Usage: score.mjs PARSED.json GOLD.json [--misses]
// Gold: { text?, plans:[{department,theme,at}], leads:[{text}], commitments:[{text} or {sha}], targets:[{text,at?,cls,value,unit,comparator,metric}], deadlines:[{text,at?,cls,from?,until?}], partial? }
//   target cls: target = must be found as "target"; full = must be found as "full"; either = ignored both ways; label, rhythm = must not be a target.
//   partial gold lists only some of what is there: recall is scored, precision is not.
import { readFileSync } from 'node:fs'

const [parsedPath, goldPath, ...flags] = process.argv.slice(2)
const parsed = JSON.parse(readFileSync(parsedPath, 'utf8')),
  gold = JSON.parse(readFileSync(goldPath, 'utf8'))
const text = parsed.document.text,
  misses = []
const plans = parsed.plans ?? [],
  measures = plans.flatMap(p => p.measures),
  commitments = measures.flatMap(m => m.commitments)
const bare = s =>
  s
    .replace(/\s/g, '')
    .replace(/[。;；!！?？,，::、]+$/u, '')
    .replace(/^[一二三四五六七八九十]+(是|要)/u, '')
const f1 = (hit, made, want) => {
  const p = made ? hit / made : want ? 0 : 1,
    r = want ? hit / want : 1
  return { p: +p.toFixed(4), r: +r.toFixed(4), f1: +(p + r ? (2 * p * r) / (p + r) : 0).toFixed(4), hit, made, want }
}
const bag = list => {
  const m = new Map()
  for (const x of list) m.set(x, (m.get(x) ?? 0) + 1)
  return m
}
function overlapBags(made, want, name) {
  const w = bag(want)
  let hit = 0
  for (const x of made)
    if ((w.get(x) ?? 0) > 0) {
      w.set(x, w.get(x) - 1)
      hit++
    } else misses.push(`${name}: extra   ${x.slice(0, 60)}`)
  for (const [x, n] of w) for (let i = 0; i < n; i++) misses.push(`${name}: missing ${x.slice(0, 60)}`)
  return f1(hit, made.length, want.length)
}
const out = {}
// 1. honesty of offsets: every quoted text is at its place
const quoted = [...commitments, ...commitments.flatMap(c => [...(c.targets ?? []), ...(c.deadlines ?? []), ...(c.rhythms ?? [])])]
const lying = quoted.filter(q => text.slice(q.at[0], q.at[1]) !== q.text)
for (const q of lying)
  misses.push(`offsets: ${JSON.stringify(q.at)} is «${text.slice(...q.at).slice(0, 40)}» not «${q.text?.slice(0, 40)}»`)
out.offsets = { checked: quoted.length, wrong: lying.length }
out.coverage = parsed.coverage
if (gold.plans)
  out.plans = overlapBags(
    plans.map(p => p.department + '|' + (p.theme ?? '')),
    gold.plans.map(p => p.department + '|' + (p.theme ?? '')),
    'plan',
  )
if (gold.leads)
  out.leads = overlapBags(
    measures.map(m => bare(m.title ?? '')).filter(Boolean),
    gold.leads.map(l => bare(l.text)),
    'lead',
  )
const sha = s => createHash('sha256').update(s).digest('hex').slice(0, 12)
if (gold.commitments) {
  const hashed = gold.commitments.some(c => c.sha)
  out.commitments = overlapBags(
    commitments.filter(c => c.kind !== 'background').map(c => (hashed ? sha(bare(c.text)) : bare(c.text))),
    gold.commitments.map(c => c.sha ?? bare(c.text)),
    'commitment',
  )
}
// 2. targets and deadlines: matched by place (or, without offsets, by text found in order)
const place = items => {
  let from = 0
  return items.map(g => {
    if (g.at) {
      const s = g.context ? text.indexOf(g.context) : -1
      return s >= 0 ? { ...g, at: [s + g.context.indexOf(g.text), s + g.context.indexOf(g.text) + g.text.length] } : g
    }
    const s = text.indexOf(g.text, from)
    if (s < 0) return { ...g, at: [-1, -1] }
    from = s
    return { ...g, at: [s, s + g.text.length] }
  })
}
const touch = (a, b) => a[0] < b[1] && b[0] < a[1]
const charF = (a = '', b = '') => {
  const A = bag([...a.replace(/[的,，、“”]/g, '')]),
    B = bag([...b.replace(/[的,，、“”]/g, '')])
  let n = 0
  for (const [c, k] of A) n += Math.min(k, B.get(c) ?? 0)
  const s = [...A.values()].reduce((x, y) => x + y, 0) + [...B.values()].reduce((x, y) => x + y, 0)
  return s ? (2 * n) / s : 1
}
if (gold.targets) {
  const G = place(gold.targets),
    P = commitments.flatMap(c => c.targets ?? []),
    seen = new Set()
  let hit = 0,
    valued = 0,
    compared = 0,
    metric = 0
  const want = G.filter(g => g.cls === 'target' || g.cls === 'full')
  for (const g of want) {
    const p = P.find(q => !seen.has(q) && touch(q.at, g.at) && (g.cls === 'full' ? q.as !== 'scope' : q.as === 'target'))
    if (!p) {
      misses.push(`target: missing ${g.text} (${g.metric ?? ''}) at ${g.at}`)
      continue
    }
    seen.add(p)
    hit++
    const values = String(g.value).split('-').map(Number)
    const right = Number(p.value) === values[0] && (values[1] === undefined || Number(p.valueTo) === values[1])
    if (right && (g.cls === 'full' || !g.unit || p.unit === g.unit)) valued++
    else misses.push(`target: value ${g.text}: want ${g.value}${g.unit} got ${p.value}${p.valueTo != null ? '-' + p.valueTo : ''}${p.unit}`)
    if (!g.comparator || p.comparator === g.comparator) compared++
    else misses.push(`target: comparator ${g.text}: want ${g.comparator} got ${p.comparator}`)
    const m = Math.max(charF(p.metric, g.metric), g.metricAlt ? charF(p.metric, g.metricAlt) : 0)
    metric += m
    if (m < 0.5) misses.push(`target: metric ${g.text}: want «${g.metric}» got «${p.metric}»`)
  }
  const wrong = gold.partial
    ? []
    : P.filter(p => p.as === 'target' && !seen.has(p) && !G.some(g => ['target', 'full', 'either'].includes(g.cls) && touch(p.at, g.at)))
  const labelled = gold.partial ? P.filter(p => p.as === 'target' && G.some(g => g.cls === 'label' && touch(p.at, g.at))) : []
  for (const p of [...wrong, ...labelled]) misses.push(`target: false ${p.text} = ${p.value}${p.unit} (${p.metric})`)
  out.targets = {
    ...f1(hit, hit + wrong.length + labelled.length, want.length),
    value: +(valued / (hit || 1)).toFixed(4),
    comparator: +(compared / (hit || 1)).toFixed(4),
    metric: +(metric / (hit || 1)).toFixed(4),
  }
}
if (gold.deadlines) {
  const G = place(gold.deadlines),
    P = commitments.flatMap(c => (c.deadlines ?? []).filter(d => d.is !== 'inherited')),
    seen = new Set()
  let hit = 0,
    dated = 0,
    datable = 0
  const want = G.filter(g => g.cls === 'deadline')
  for (const g of want) {
    const p = P.find(q => !seen.has(q) && touch(q.at, g.at))
    if (!p) {
      misses.push(`deadline: missing ${g.text} at ${g.at}`)
      continue
    }
    seen.add(p)
    hit++
    if (g.until) {
      datable++
      if (p.until === g.until && (!g.from || p.from === g.from)) dated++
      else misses.push(`deadline: dates ${g.text}: want ${g.from}..${g.until} got ${p.from}..${p.until}`)
    }
  }
  const wrong = P.filter(
    p =>
      !seen.has(p) &&
      (gold.partial
        ? G.some(g => ['past', 'title', 'name', 'now', 'label'].includes(g.cls) && touch(p.at, g.at))
        : !G.some(g => ['deadline', 'vague', 'season', 'either', 'rhythm', 'rhythm-vague'].includes(g.cls) && touch(p.at, g.at))),
  )
  for (const p of wrong) misses.push(`deadline: false ${p.text} ${p.from}..${p.until}`)
  out.deadlines = { ...f1(hit, hit + wrong.length, want.length), dates: datable ? +(dated / datable).toFixed(4) : null }
}
if (flags.includes('--misses')) for (const m of misses) console.error(m)
console.log(JSON.stringify(out, null, 1))
