import { type Format, type PackChoice, type PackScope, type Template, WHOLE_PACK, WHOLE_SCOPE } from './pack.ts'
import { type PackDress, PLAIN_DRESS } from './pack-dress.ts'

/** Everything a person has decided about the pack they are making. */
export interface PackSettings {
  readonly template: Template
  readonly format: Format
  readonly choice: PackChoice
  /** `commitments` is what `filtered` stands for when the pack is made. */
  readonly scope: Omit<PackScope, 'commitments'>
  /** Only what the table shows now. */
  readonly isFiltered: boolean
  readonly dress: PackDress
  /** How many numbered copies are made; 1 where they are not numbered. */
  readonly copies: number
  /** An office's own template. */
  readonly own: { readonly name: string; readonly source: string } | null
}

/** A brief of all of the document, in the modern look. */
export const PLAIN_PACK: PackSettings = {
  template: 'brief',
  format: 'pdf',
  choice: WHOLE_PACK,
  scope: { plans: WHOLE_SCOPE.plans, reviewers: WHOLE_SCOPE.reviewers },
  isFiltered: false,
  dress: PLAIN_DRESS,
  copies: 1,
  own: null,
}
