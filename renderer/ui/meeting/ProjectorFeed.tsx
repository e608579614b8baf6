import { useEffect } from 'react'
import { agendaOf } from '../../domain/agenda.ts'
import { PROJECTOR_CHANNEL, type ProjectorMessage, projectorMessage, type Scene, sceneOf } from '../../domain/projector.ts'
import { sittingOf } from '../../domain/sitting.ts'
import type { WatchedDesk } from '../cells.ts'
import { useDesk } from '../use-desk.ts'
import { meetingLookOf } from './meeting-look.ts'

/** Keeps the projector's window in step, whatever place this one shows. Draws nothing. */
export function ProjectorFeed() {
  const desk = useDesk()
  useEffect(() => {
    const channel = new BroadcastChannel(PROJECTOR_CHANNEL)
    let last = ''
    const tell = (isAsked: boolean) => {
      const scene = sceneNow(desk)
      const text = JSON.stringify(scene)
      if (!isAsked && text === last) return
      last = text
      channel.postMessage({ is: 'scene', scene } satisfies ProjectorMessage)
    }
    channel.onmessage = ({ data }) => {
      if (projectorMessage.safeParse(data).data?.is === 'hello') tell(true)
    }
    const stops = [desk.folds, desk.view, meetingLookOf(desk)].map(cell => cell.subscribe(() => tell(false)))
    // A window that comes back after a crash finds its wall still standing.
    tell(true)
    return () => {
      for (const stop of stops) stop()
      channel.close()
    }
  }, [desk])
  return null
}

function sceneNow(desk: WatchedDesk): Scene {
  const { open } = desk.folds.getState()
  const { language, selected } = desk.view.getState()
  const { hasScores, isBlank } = meetingLookOf(desk).getState()
  const nothing: Scene = { language, title: '', isBlank, turn: null, commitment: null, next: '', afterNext: '' }
  if (!open) return nothing
  return sceneOf({
    fold: open.fold,
    document: { id: open.document.id, title: open.parsed.document.title },
    placed: open.placed,
    agenda: agendaOf(open.fold, open.parsed),
    sitting: sittingOf(open.fold, open.document.id),
    selected,
    language,
    isBlank,
    hasScores,
    now: desk.now(),
  })
}
