/** The languages of the interface and of packs. */
export type Language = 'zh' | 'en'

/** The layouts a pack can have: 简报, 详报, 一页纸, 追问清单, 评分汇总, 打分表. */
export const TEMPLATES = ['brief', 'full', 'one-page', 'questions', 'scorecard', 'blank'] as const
export type Template = (typeof TEMPLATES)[number]

/** What a pack can be written as. */
export const FORMATS = ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** Whose scores are shown: everybody's by name, everybody's as A, B, C, or the panel's means only. */
export const SHOWN = ['named', 'anonymous', 'panel'] as const
export type Shown = (typeof SHOWN)[number]

/** What a person decides about one pack; what LEAVES forbids cannot be chosen at all. */
export interface PackChoice {
  readonly shown: Shown
  readonly scores: boolean
  readonly notes: boolean
  readonly verdicts: boolean
  readonly tags: boolean
  readonly questions: boolean
  readonly annotations: boolean
  readonly history: boolean
  readonly source: boolean
  /** 完成情况: what was found at the checkpoints. */
  readonly results: boolean
  /** 洞察: the section with alignment, dependencies, overlaps, wording and targets. */
  readonly insight: boolean
}

/** Which part of a document a pack is about; `null` means: all. */
export interface PackScope {
  /** Positions of departments in the document. */
  readonly plans: readonly number[] | null
  /** Ids of commitments: a filter or a saved view. */
  readonly commitments: readonly string[] | null
  /** Ids of reviewers. */
  readonly reviewers: readonly string[] | null
}

/** `true` leaves always, `false` never, a word where a person chose so; `named` leaves only beside names, `reviews` only where single reviewers are shown. */
export type Rule = boolean | Exclude<keyof PackChoice, 'shown'> | 'named' | 'reviews'

/**
 * What may leave this laptop in an export: one complete table (DESIGN §7.5). Everything in a pack is copied field by field through it (`leaving`),
 * so a thing that is not named here cannot get into a pack; adding a kind of data means adding a line here and deciding.
 */
export const LEAVES = {
  document: {
    id: true,
    title: true,
    year: true,
    name: true,
    text: 'source',
    bytes: false,
    encoding: false,
    received: false,
    losses: false,
  },
  plan: { department: true, fullName: true, slogan: true, theme: true, preamble: false },
  commitment: { id: true, number: true, measure: true, text: true, at: true, targets: true, deadlines: true, owners: true, partners: true },
  target: { text: true, metric: true, comparator: true, value: true, valueTo: true, unit: true, by: false },
  deadline: { text: true, from: true, until: true, by: false },
  panel: { marks: 'scores', total: 'scores', unable: 'scores', complete: 'scores', verdicts: 'verdicts' },
  review: { reviewer: 'reviews', marks: 'scores', total: 'scores', verdict: 'verdicts' },
  shared: { tags: 'tags', question: 'questions' },
  answer: { isAnswered: 'questions', words: 'questions' },
  result: { checkpoint: 'results', status: 'results', date: 'results', evidence: 'results', source: 'results', by: false },
  insight: { goals: 'insight' },
  note: { by: 'reviews', words: 'notes' },
  private: { words: false },
  annotation: { quote: 'annotations', remark: 'annotations', by: false, id: false },
  change: { by: 'reviews', criterion: 'history', from: 'history', to: 'history', day: 'history' },
  person: { name: 'named', id: false },
} as const satisfies Record<string, Record<string, Rule>>

/** Whether something under this rule leaves by this choice. */
export function leaves(rule: Rule, choice: PackChoice): boolean {
  if (typeof rule === 'boolean') return rule
  if (rule === 'named') return choice.shown === 'named'
  if (rule === 'reviews') return choice.shown !== 'panel'
  return choice[rule]
}

/** A thing as it leaves: the fields that its line of LEAVES lets go, the others empty. A field that has no rule is not copied, a forbidden one does not compile. */
export function leaving<T extends object>(
  rules: { readonly [K in keyof T]: Exclude<Rule, false> },
  choice: PackChoice,
  thing: T,
  empty: T,
): T {
  const left = { ...empty }
  for (const field of Object.keys(empty) as (keyof T)[]) left[field] = leaves(rules[field], choice) ? thing[field] : empty[field]
  return left
}

/** What leaves unless somebody decides otherwise: everything said to the others, by name; not the source text, how scores changed, and insight. */
export const WHOLE_PACK: PackChoice = {
  shown: 'named',
  scores: true,
  notes: true,
  verdicts: true,
  tags: true,
  questions: true,
  annotations: true,
  history: false,
  source: false,
  results: true,
  insight: false,
}

/** Whether a template has the section 洞察 unless somebody decides otherwise. */
export function hasInsight(template: Template): boolean {
  return template === 'full'
}

/** All of the document. */
export const WHOLE_SCOPE: PackScope = { plans: null, commitments: null, reviewers: null }
