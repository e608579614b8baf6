import * as z from 'zod/mini'
import { type Arrangement, arrangementSchema } from './arrangement.ts'
import type { Json } from './edit.ts'
import { type Fold, standingAbout } from './fold.ts'

/** How a laptop's table shows its columns; one that is not named stands where the app puts it. Widths in pixels. */
export interface ColumnLayout {
  readonly order: readonly string[]
  readonly hidden: readonly string[]
  readonly pinned: readonly string[]
  readonly widths: Readonly<Record<string, number>>
}

/** Columns that a person shows when they want them. */
const EXTRA = ['theme', 'owners', 'firmness', 'flag', 'verdict', 'tags']

/** The columns as the app comes with them: the number stays in sight; the measure has a column of its own where the window is wide. */
export function ownColumns(isWide: boolean): ColumnLayout {
  return { order: [], hidden: isWide ? EXTRA : [...EXTRA, 'measure'], pinned: ['number'], widths: {} }
}

/** A way of looking at the table that was given a name. */
export interface SavedView {
  readonly id: string
  readonly name: string
  readonly arrangement: Arrangement
  readonly columns: ColumnLayout | null
}

const columnsSchema: z.ZodMiniType<ColumnLayout> = z.object({
  order: z.array(z.string()),
  hidden: z.array(z.string()),
  pinned: z.array(z.string()),
  widths: z.record(z.string(), z.number().check(z.minimum(24), z.maximum(1200))),
})
const viewSchema = z.object({ name: z.string().check(z.minLength(1)), arrangement: arrangementSchema, columns: z.nullable(columnsSchema) })

/** A kept value as a column layout, `null` where it is none: then the app's own holds. */
export function asColumns(value: Json): ColumnLayout | null {
  return columnsSchema.safeParse(value).data ?? null
}

/** The field a saved view is kept in. */
export const viewField = (id: string) => `view.${id}`

/** The saved views among a laptop's edits, by name. */
export function savedViews(laptop: Fold, about: string): readonly SavedView[] {
  return standingAbout(laptop, about)
    .flatMap(({ field, value }) => {
      const read = field.startsWith('view.') ? viewSchema.safeParse(value) : null
      return read?.success ? [{ id: field.slice('view.'.length), ...read.data }] : []
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Column ids as they are shown: those pinned first, else in the order the person gave them, new ones where the app puts them. */
export function columnOrder(ids: readonly string[], { order, hidden, pinned }: ColumnLayout): readonly string[] {
  const place = (id: string) => {
    const given = order.indexOf(id)
    return given < 0 ? ids.indexOf(id) : given
  }
  const ordered = order.length === 0 ? ids : [...ids].sort((a, b) => place(a) - place(b))
  const shown = ordered.filter(id => !hidden.includes(id))
  return [...shown.filter(id => pinned.includes(id)), ...shown.filter(id => !pinned.includes(id))]
}

/** The layout with a column one place further left (-1) or right (1). */
export function columnMoved(layout: ColumnLayout, ids: readonly string[], id: string, by: -1 | 1): ColumnLayout {
  const order = [...columnOrder(ids, { ...layout, hidden: [] })]
  const from = order.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= order.length) return layout
  order.splice(from, 1)
  order.splice(to, 0, id)
  return { ...layout, order }
}

/** The layout with a value put into a list or taken out of it. */
export function columnToggled(layout: ColumnLayout, list: 'hidden' | 'pinned', id: string): ColumnLayout {
  const had = layout[list].includes(id)
  return { ...layout, [list]: had ? layout[list].filter(one => one !== id) : [...layout[list], id] }
}

/** The layout with a column in another's place, which moves on. */
export function columnDropped(layout: ColumnLayout, ids: readonly string[], id: string, onto: string): ColumnLayout {
  const order = columnOrder(ids, { ...layout, hidden: [] })
  const [from, to] = [order.indexOf(id), order.indexOf(onto)]
  if (from < 0 || to < 0 || from === to) return layout
  const rest = order.filter(one => one !== id)
  rest.splice(to, 0, id)
  return { ...layout, order: rest }
}

const [NARROWEST, WIDEST] = [24, 1200]

/** The layout with a column so many pixels wide. */
export function columnSized(layout: ColumnLayout, id: string, width: number): ColumnLayout {
  return { ...layout, widths: { ...layout.widths, [id]: Math.round(Math.min(Math.max(width, NARROWEST), WIDEST)) } }
}
