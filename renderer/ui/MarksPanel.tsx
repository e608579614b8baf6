import { useTranslation } from 'react-i18next'
import { changeMark } from '../actions/note.ts'
import { showMarks } from '../actions/reading.ts'
import { jumpTo } from '../actions/trail.ts'
import { FIRST_COLOUR, MARK_COLOURS } from '../domain/annotation.ts'
import { ColourChoice } from './ColourChoice.tsx'
import styles from './Marks.module.css'
import { isMarkShown } from './shown-marks.ts'
import { TagsField } from './TagsField.tsx'
import { type Anchored, useAnnotations } from './use-annotations.ts'
import { useAuthor } from './use-author.ts'
import { useDesk, useView } from './use-desk.ts'

/** The markings of the text by colour, tag and author: which are shown, and a list of those with the way to each. */
export function MarksPanel() {
  const { t } = useTranslation('reading')
  const desk = useDesk()
  const author = useAuthor()
  const all = useAnnotations()
  const marks = useView(state => state.marks)
  if (all.length === 0) return <p className={styles.hint}>{t('noMarks')}</p>
  const facets = [
    {
      key: 'colours',
      values: MARK_COLOURS.map(value => ({ value, name: t(`colour-${value}`), has: (one: Anchored) => colourOf(one) === value })),
    },
    {
      key: 'tags',
      values: distinct(all.flatMap(one => one.tags ?? [])).map(value => ({
        value,
        name: value,
        has: (one: Anchored) => one.tags?.includes(value) ?? false,
      })),
    },
    {
      key: 'authors',
      values: distinct(all.map(one => one.by)).map(value => ({ value, name: author(value), has: (one: Anchored) => one.by === value })),
    },
  ] as const
  const toggle = (key: 'colours' | 'tags' | 'authors', value: string) => {
    const had = marks[key].includes(value)
    showMarks.run(desk, { ...marks, [key]: had ? marks[key].filter(one => one !== value) : [...marks[key], value] })
  }
  return (
    <div className={styles.panel}>
      {facets.map(({ key, values }) => (
        <fieldset key={key} className={styles.facet}>
          <legend>{t(key)}</legend>
          {values
            .map(one => ({ ...one, count: all.filter(one.has).length }))
            .filter(one => one.count > 0)
            .map(({ value, name, count }) => (
              <label key={value} className={styles.value}>
                <input type="checkbox" checked={marks[key].includes(value)} onChange={() => toggle(key, value)} />
                {key === 'colours' && <span className={styles.swatch} data-colour={value} />}
                {name} <span className={styles.count}>{count}</span>
              </label>
            ))}
        </fieldset>
      ))}
      <ul className={styles.list} aria-label={t('list')}>
        {all
          .filter(one => isMarkShown(one, marks))
          .map(one => (
            <li key={one.id}>
              <button
                type="button"
                className={styles.quote}
                lang="zh-CN"
                aria-label={t('goToMark', { quote: one.quote })}
                onClick={() => void jumpTo(desk, one.commitment)}
              >
                <span className={styles.swatch} data-colour={colourOf(one)} />
                <q>{one.quote}</q>
              </button>
              {one.remark && <p>{one.remark}</p>}
              <div className={styles.change}>
                <ColourChoice
                  name={t('colourOf', { quote: one.quote })}
                  colour={colourOf(one)}
                  onChoose={colour => void changeMark.run(desk, { id: one.id, colour })}
                />
                <TagsField quote={one.quote} tags={one.tags ?? []} onChange={tags => void changeMark.run(desk, { id: one.id, tags })} />
              </div>
            </li>
          ))}
      </ul>
    </div>
  )
}

const colourOf = (one: Anchored) => one.colour ?? FIRST_COLOUR

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort()
}
