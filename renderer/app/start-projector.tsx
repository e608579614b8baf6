import { createRoot } from 'react-dom/client'
import { Projector } from '../ui/projector/Projector.tsx'

/** Shows the projector's window: no database, no workers, no files. */
export async function start(): Promise<void> {
  const place = document.getElementById('root')
  if (place) createRoot(place).render(<Projector />)
}
