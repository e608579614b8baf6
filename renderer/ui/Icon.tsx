/** Line drawings on a 20 × 20 grid, stroke 1.6. */
const PATHS = {
  undo: 'M7 4 3.5 7.5 7 11 M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8',
  redo: 'M13 4l3.5 3.5L13 11 M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  close: 'M5 5l10 10 M15 5 5 15',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z M10 1.8v1.8 M10 16.4v1.8 M1.8 10h1.8 M16.4 10h1.8 M4.2 4.2l1.3 1.3 M14.5 14.5l1.3 1.3 M4.2 15.8l1.3-1.3 M14.5 5.5l1.3-1.3',
  moon: 'M16 11.8A6.5 6.5 0 0 1 8.2 4 6.5 6.5 0 1 0 16 11.8z',
  file: 'M5 2.5h6.5L15 6v11.5H5z M11.5 2.5V6H15',
  doubt: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4z M7.9 8a2.1 2.1 0 1 1 3 1.9c-.7.3-.9.8-.9 1.6 M10 14h.01',
  rubric: 'M3 5h3 M9 5h8 M3 10h3 M9 10h8 M3 15h3 M9 15h8',
  table: 'M2.5 4.5h15v11h-15z M2.5 8.2h15 M2.5 11.8h15 M7 4.5v11',
  search: 'M8.8 3.2a5.6 5.6 0 1 0 0 11.2 5.6 5.6 0 0 0 0-11.2z M13 13l4 4',
  people:
    'M7 9.2a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2z M2.2 16a4.8 4.8 0 0 1 9.6 0 M13.2 4.3a2.6 2.6 0 0 1 0 4.8 M14.6 11.6a4.8 4.8 0 0 1 3.2 4.4',
  clock: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z M10 6v4.3l2.8 1.7',
  pack: 'M4.5 2.5h11v15h-11z M7.5 6h5 M7.5 9h5 M7.5 12h3',
  keys: 'M2.5 5.5h15v9h-15z M5.5 8.5h.01 M8.5 8.5h.01 M11.5 8.5h.01 M14.5 8.5h.01 M6.5 11.8h7',
  shield: 'M10 2.5 16.5 5v4.5c0 4-2.6 6.7-6.5 8-3.9-1.3-6.5-4-6.5-8V5z M7 9.8l2.2 2.2L13.2 8',
  chart: 'M3 17h14 M5.5 14V9.5 M10 14V4 M14.5 14V7',
  compare: 'M3 4h6v12H3z M11 4h6v12h-6z M5 8h2 M5 11h2 M13 8h2 M13 11h2',
} as const

/** The icons there are. */
export type IconName = keyof typeof PATHS

/** A decorative icon: what it means is said by the button's name. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
