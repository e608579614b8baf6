import type { Edit, Json } from '../../renderer/domain/edit.ts'

/** A clock reading at a second, on a node. */
export const stampAt = (second: number, node = 'a') => `${String(second * 1000).padStart(13, '0')}-0000-${node}`

/** An edit of document `d` made at a second by somebody. */
export function edit(second: number, by: string, about: string, field: string, value: Json): Edit {
  const at = stampAt(second, by)
  return { id: at, at, by, document: 'd', about, field, value }
}
