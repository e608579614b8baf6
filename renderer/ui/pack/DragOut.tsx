import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dragPack, packForDrag } from '../../actions/drag-pack.ts'
import type { NamedBytes } from '../../host/host.ts'
import { useDesk, useView } from '../use-desk.ts'
import styles from './PackPlace.module.css'
import { usePackCause } from './use-pack-cause.ts'

/** A file made for a drag, and all it was made from. */
interface Made {
  readonly cause: object
  readonly file: Promise<NamedBytes | null>
}

/**
 * Where a pack is dragged to the desktop or into a mail. The file is begun when the pointer comes near, and handed over as soon as it is finished
 * and the button still held; one let go too early is ready at the next try. By keyboard the same file is exported.
 */
export function DragOut() {
  const { t } = useTranslation('outside')
  const desk = useDesk()
  const settings = useView(state => state.pack)
  const cause = usePackCause({ withFormat: true })
  const made = useRef<Made | null>(null)
  const isHeld = useRef(false)
  const [state, setState] = useState<'idle' | 'making' | 'ready'>('idle')
  useEffect(() => {
    const letGo = () => {
      isHeld.current = false
    }
    window.addEventListener('pointerup', letGo)
    window.addEventListener('pointercancel', letGo)
    return () => {
      window.removeEventListener('pointerup', letGo)
      window.removeEventListener('pointercancel', letGo)
    }
  }, [])
  const make = () => {
    if (made.current?.cause === cause) return made.current.file
    const file = packForDrag(desk, settings)
    const now: Made = { cause, file }
    made.current = now
    setState('making')
    void file.then(answer => {
      if (made.current !== now) return
      if (!answer) made.current = null
      setState(answer ? 'ready' : 'idle')
    })
    return file
  }
  const drag = async () => {
    isHeld.current = true
    const file = await make()
    if (file && isHeld.current) await dragPack(desk, file)
  }
  return (
    <p
      className={styles.drag}
      draggable
      data-state={state}
      onPointerEnter={() => void make()}
      onDragStart={event => {
        event.preventDefault()
        void drag()
      }}
    >
      {t(state === 'making' ? 'dragMaking' : 'dragOut', { format: t(`format-${settings.format}`, { ns: 'pack' }) })}
    </p>
  )
}
