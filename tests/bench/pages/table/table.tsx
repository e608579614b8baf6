import { DataEditor, GridCellKind } from '@glideapps/glide-data-grid'
import '@glideapps/glide-data-grid/dist/index.css'
import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Row } from '../../../../renderer/domain/row.ts'

/** The grid that stands on the page: what is done to it, and what scrolls. */
export interface StandingGrid {
  sort(descending: boolean): void
  filter(words: string): void
  readonly scroller: string
}

/** What the bench asks of this page; the rows are `window.given`. */
export interface TableBench {
  mount(who: 'ag-grid' | 'glide'): StandingGrid
}

const here = window as unknown as { readonly given: readonly Row[] }

/** The same twelve columns as the app shows. */
const FIELDS = [
  'number',
  'department',
  'theme',
  'measure',
  'text',
  'targets',
  'deadlines',
  'firmness',
  'until',
  'total',
  'verdict',
  'note',
] as const
const ROW_HEIGHT = 46
const said = (row: Row | undefined, field: (typeof FIELDS)[number]) => String(row?.[field] ?? '')

function mountAg(place: HTMLElement): StandingGrid {
  ModuleRegistry.registerModules([AllCommunityModule])
  const columnDefs = FIELDS.map(field => ({ field, width: field === 'text' ? 300 : 90 }))
  const grid = createGrid(place, { rowData: here.given, rowHeight: ROW_HEIGHT, columnDefs })
  return {
    sort: descending => grid.applyColumnState({ state: [{ colId: 'text', sort: descending ? 'desc' : 'asc' }] }),
    filter: words => grid.setGridOption('quickFilterText', words),
    scroller: '.ag-body-viewport',
  }
}

/** Glide draws what it is told: order and choice are the page's own, over plain arrays. */
function mountGlide(place: HTMLElement): StandingGrid {
  let show: (shown: readonly Row[]) => void = () => undefined
  function Grid() {
    const [shown, setShown] = useState(here.given)
    show = next => flushSync(() => setShown(next))
    return (
      <DataEditor
        columns={FIELDS.map(field => ({ id: field, title: field, width: field === 'text' ? 300 : 90 }))}
        rows={shown.length}
        rowHeight={ROW_HEIGHT}
        width={innerWidth}
        height={innerHeight}
        getCellContent={([column, row]) => {
          const words = said(shown[row], FIELDS[column] ?? 'text')
          return { kind: GridCellKind.Text, data: words, displayData: words, allowOverlay: false }
        }}
      />
    )
  }
  flushSync(() => createRoot(place).render(<Grid />))
  const order = new Intl.Collator('zh-CN')
  return {
    sort: descending => show([...here.given].sort((a, b) => order.compare(a.text, b.text) * (descending ? -1 : 1))),
    filter: words => show(here.given.filter(row => FIELDS.some(field => said(row, field).includes(words)))),
    scroller: '.dvn-scroller',
  }
}

const place = document.getElementById('root')
const bench: TableBench = {
  mount: who => {
    if (!place) throw new Error('no place')
    return who === 'glide' ? mountGlide(place) : mountAg(place)
  },
}
Object.assign(window, { bench })
