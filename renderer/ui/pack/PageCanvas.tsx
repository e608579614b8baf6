import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useDesk } from '../use-desk.ts'
import styles from './PackPages.module.css'

interface PageCanvasProps {
  readonly serial: number
  readonly page: number
  /** Width over height. */
  readonly ratio: number
  /** '' for one that only shows what another shows larger: it waits its turn. */
  readonly name: string
  /** The page is not known any more. */
  readonly onLost: () => void
}

/** How long small pages let the large ones go first, in milliseconds. */
const TURN = 250

/** A page, drawn when it comes into sight and as wide as it stands; what went out of sight gives its memory back. */
export function PageCanvas({ serial, page, ratio, name, onLost }: PageCanvasProps) {
  const desk = useDesk()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setNear] = useState(false)
  const [width, setWidth] = useState(0)
  const lose = useEffectEvent(onLost)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const near = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), { rootMargin: '400px' })
    const size = new ResizeObserver(([entry]) => setWidth(Math.round((entry?.contentRect.width ?? 0) * Math.min(devicePixelRatio, 2))))
    near.observe(element)
    size.observe(element)
    return () => {
      near.disconnect()
      size.disconnect()
    }
  }, [])
  useEffect(() => {
    if (!isNear || width === 0) {
      canvas.current?.getContext('bitmaprenderer')?.transferFromImageBitmap(null)
      return
    }
    let isWanted = true
    const take = (bitmap: ImageBitmap | null) => {
      const element = canvas.current
      if (!isWanted || !element) return
      if (!bitmap) return lose()
      element.width = bitmap.width
      element.height = bitmap.height
      element.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
      element.dataset.drawn = String(serial)
      performance.mark('yuean-page-drawn', { detail: { serial, page } })
    }
    const draw = () => void desk.workers.page(serial, page, width).then(take, () => isWanted && lose())
    const timer = setTimeout(draw, name === '' ? TURN : 0)
    return () => {
      clearTimeout(timer)
      isWanted = false
    }
  }, [desk, serial, page, width, isNear, name])
  return (
    <canvas
      ref={canvas}
      className={styles.sheet}
      style={{ aspectRatio: ratio }}
      {...(name ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
    />
  )
}
