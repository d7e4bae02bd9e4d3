// Pulling something along the axis with mouse, pen or finger: whole working days, told while it goes on and when it is let go.
import { useRef, type PointerEvent } from 'react'
import type { Grip } from './drag.ts'

type Told = (grip: Grip, by: number, isDown: boolean) => void

export function usePull(dayWidth: number, tell: Told) {
  const from = useRef<{ readonly x: number; by: number } | null>(null)
  return (grip: Grip) => ({
    onPointerDown: (event: PointerEvent<SVGGElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      from.current = { x: event.clientX, by: 0 }
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      if (!from.current) return
      const by = Math.round((event.clientX - from.current.x) / dayWidth)
      if (by === from.current.by) return
      from.current.by = by
      tell(grip, by, true)
    },
    onPointerUp: () => {
      const was = from.current
      from.current = null
      if (was && was.by !== 0) tell(grip, was.by, false)
    },
    onPointerCancel: () => {
      if (from.current?.by) tell(grip, 0, false)
      from.current = null
    },
  })
}
