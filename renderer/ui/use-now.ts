import { useEffect, useState } from 'react'

/** Milliseconds between looks at the clock: a second never stays on the screen for two. */
const LOOKS = 250

/** The wall clock (ms), looked at again and again while `isRunning`. */
export function useNow(read: () => number, isRunning: boolean): number {
  const [now, setNow] = useState(read)
  useEffect(() => {
    setNow(read())
    if (!isRunning) return
    const timer = setInterval(() => setNow(read()), LOOKS)
    return () => clearInterval(timer)
  }, [read, isRunning])
  return now
}
