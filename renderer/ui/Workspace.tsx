import { ChosenBar } from './ChosenBar.tsx'
import { CommitmentTable } from './CommitmentTable.tsx'
import { Inspector } from './Inspector.tsx'
import { InsightOnly } from './insight/InsightOnly.tsx'
import { Outline } from './Outline.tsx'
import { Reader } from './Reader.tsx'
import { TableTools } from './TableTools.tsx'
import { useView } from './use-desk.ts'
import styles from './Workspace.module.css'
import { correct } from './words/correct.ts'
import { addWords } from './words/i18n.ts'
import { inspect } from './words/inspect.ts'
import { reading } from './words/reading.ts'
import { review } from './words/review.ts'
import { table } from './words/table.ts'

addWords({ correct, inspect, reading, review, table })

/** The file on the desk: outline, table or text, inspector. */
export function Workspace() {
  const centre = useView(state => state.centre)
  return (
    <main className={styles.workspace}>
      <Outline />
      <div className={styles.centre}>
        {centre === 'table' ? (
          <>
            <TableTools />
            <InsightOnly />
            <ChosenBar />
            <CommitmentTable />
          </>
        ) : (
          <Reader />
        )}
      </div>
      <aside className={styles.inspector}>
        <Inspector />
      </aside>
    </main>
  )
}
