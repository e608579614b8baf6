import type { Json } from './edit.ts'
import { type Fold, standingAbout } from './fold.ts'

/** The field that says a commitment bears a tag; shared by all reviewers. */
export const tagField = (name: string) => `tag.${name}`

/** Longest name of a tag, in characters. */
export const TAG_LENGTH = 24

/** A tag's name as it is kept: without blanks around it or dots in it; '' where nothing is left. */
export function tagName(typed: string): string {
  return typed.trim().replace(/\s+/g, ' ').replaceAll('.', '·').slice(0, TAG_LENGTH)
}

/** The tag a field and its value say, `null` where it is no tag or has been taken away. */
export function asTag(field: string, value: Json): string | null {
  return field.startsWith('tag.') && value === true ? field.slice('tag.'.length) : null
}

/** The tags of one subject, in the order of their names. */
export function tagsOf(fold: Fold, about: string): readonly string[] {
  return standingAbout(fold, about)
    .flatMap(edit => asTag(edit.field, edit.value) ?? [])
    .sort()
}
