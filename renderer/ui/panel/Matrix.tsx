import { useTranslation } from 'react-i18next'
import { Person } from '../PersonDot.tsx'
import { useView } from '../use-desk.ts'
import { useRubric } from '../use-rows.ts'
import styles from './Panel.module.css'
import { usePanelFigures, usePanelTable } from './use-panel.ts'

/** Reviewer by department in means, how far each criterion is agreed on, and who leans which way. */
export function Matrix() {
  const { t } = useTranslation('panel')
  const rubric = useRubric()
  const language = useView(state => state.language)
  const table = usePanelTable()
  const figures = usePanelFigures(table)
  if (!figures || !table) return null
  return (
    <div className={styles.stack}>
      <div className={styles.wide}>
        <table className={styles.table}>
          <caption>{t('matrixCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('reviewer')}</th>
              {figures.departments.map(department => (
                <th key={department} scope="col" lang="zh-CN" className={styles.tight}>
                  {department}
                </th>
              ))}
              <th scope="col">{t('leaning')}</th>
            </tr>
          </thead>
          <tbody>
            {table.reviewers.map((id, row) => {
              const leaning = figures.leanings[row]
              return (
                <tr key={id}>
                  <th scope="row">
                    <Person id={id} />
                  </th>
                  {figures.departments.map((department, column) => {
                    const cell = figures.matrix[row]?.[column]
                    return (
                      <td
                        key={department}
                        className={styles.heat}
                        data-level={cell?.mean == null ? undefined : Math.round(cell.mean)}
                        title={cell && cell.count > 0 ? t('restsOn', { count: cell.count }) : undefined}
                      >
                        {cell?.isAside ? t('aside') : (cell?.mean?.toFixed(1) ?? '–')}
                      </td>
                    )
                  })}
                  <td>
                    {leaning?.against == null
                      ? t('leaningUnknown')
                      : t(leaning.against <= -0.5 ? 'stricter' : leaning.against >= 0.5 ? 'milder' : 'level', {
                          by: Math.abs(leaning.against).toFixed(1),
                        })}
                  </td>
                </tr>
              )
            })}
            <tr className={styles.sum}>
              <th scope="row">{t('panelMean')}</th>
              {figures.departmentMeans.map((mean, column) => (
                <td key={figures.departments[column]} className={styles.tight}>
                  {mean?.toFixed(1) ?? '–'}
                </td>
              ))}
              <td />
            </tr>
          </tbody>
        </table>
      </div>
      <section aria-label={t('agreement')}>
        <h2 className={styles.h2}>{t('agreement')}</h2>
        <p className={styles.quiet}>{t('agreementHint')}</p>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('criterion')}</th>
              <th scope="col">{t('inWords')}</th>
              <th scope="col">{t('alpha')}</th>
              <th scope="col">{t('restsOnWhat')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.agreements.map(({ alpha, criterion, reading, unanimous, units, values }) => (
              <tr key={criterion}>
                <th scope="row">{rubric.criteria.find(({ id }) => id === criterion)?.name[language]}</th>
                <td data-reading={reading}>{t(`reading-${reading}`)}</td>
                <td className={styles.mark}>{alpha === null ? '–' : alpha.toFixed(2)}</td>
                <td className={styles.quiet}>{t('agreementRests', { units, values, unanimous })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
