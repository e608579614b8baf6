import { useEffect, useEffectEvent } from 'react'
import { say } from '../actions/say.ts'
import type { TableColumn } from './table-columns.tsx'
import { asTabbed } from './table-lines.ts'
import { useAsked } from './use-asked.ts'
import { useDesk } from './use-desk.ts'
import { useRows } from './use-rows.ts'

/** Lets Ctrl+C copy what is chosen (or the row in hand) as a table of text, wherever no words are selected and no text field has the focus. */
export function useCopyRows(columns: readonly TableColumn[]): void {
  const desk = useDesk()
  const rows = useRows()
  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    const isInField = event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]') !== null
    if (isInField || window.getSelection()?.isCollapsed === false) return
    const { chosen, positions, selected } = desk.view.getState()
    const shown = positions.flatMap(position => rows[position] ?? [])
    const wanted = shown.filter(row => (chosen.size > 0 ? chosen.has(row.id) : row.id === selected))
    if (wanted.length === 0) return
    event.clipboardData?.setData('text/plain', asTabbed(wanted, columns))
    event.preventDefault()
    say(desk, 'done', 'rows-copied', { count: wanted.length })
  })
  useEffect(() => {
    const copy = (event: ClipboardEvent) => onCopy(event)
    document.addEventListener('copy', copy)
    return () => document.removeEventListener('copy', copy)
  }, [])
  // From a menu or the palette: the browser's own copy event does the work.
  useAsked('copy', () => document.execCommand('copy'))
}
