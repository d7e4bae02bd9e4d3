// The three supervision shapes: a disc for blue, a triangle for amber, a square for red; never a colour alone.
import type { Tone } from './thread-geometry.ts'

export type Alarm = Exclude<Tone, 'quiet'>

/** Draws into an <svg>, centred on (x, y), about `size` across. The class `tone-…` gives the colour. */
export function Shape({
  tone,
  x,
  y,
  size = 10,
}: {
  tone: Alarm
  x: number
  y: number
  size?: number | undefined
}) {
  const half = size / 2
  const className = `tone-${tone}`
  if (tone === 'blue') return <circle className={className} cx={x} cy={y} r={half} />
  if (tone === 'red')
    return (
      <rect
        className={className}
        x={x - half * 0.9}
        y={y - half * 0.9}
        width={size * 0.9}
        height={size * 0.9}
      />
    )
  const base = half * 1.12
  return (
    <polygon
      className={className}
      points={`${x},${y - half} ${x + base},${y + half * 0.9} ${x - base},${y + half * 0.9}`}
    />
  )
}
