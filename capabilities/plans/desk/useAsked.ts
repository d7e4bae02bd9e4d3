// The change that is being looked at: asked by a form, or by a bar that is dragged or pushed with the arrow keys.
import { useState } from 'react'
import type { Scale } from './chart.ts'
import { askedBy, heldAt, type Gesture, type Held } from './drag.ts'
import type { Asked, Milestone, Plan } from './plan.ts'
import { usePreview, type Preview } from './usePreview.ts'

interface Holding extends Gesture {
  readonly key: string
  /** Still under the finger: nothing is asked of the server yet. */
  readonly isDown: boolean
}

export interface Asking extends Preview {
  /** From a form; takes the place of whatever was asked before. */
  ask(asked: Asked): void
  discard(): void
  /** How a bar looks while it is held. */
  held(milestone: Milestone, scale: Scale): Held | null
  /** A bar pulled so many days from where it stood. */
  pull(milestone: Milestone, gesture: Gesture, scale: Scale, isDown: boolean): void
  /** One more day, by an arrow key. */
  push(milestone: Milestone, gesture: Gesture, scale: Scale): void
}

export function useAsked(plan: Plan): Asking {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [holding, setHolding] = useState<Holding | null>(null)
  const preview = usePreview(plan, asked)
  const pull: Asking['pull'] = (milestone, gesture, scale, isDown) => {
    const next = askedBy(milestone, gesture, scale, plan.may.plan)
    setHolding(gesture.by === 0 && !isDown ? null : { ...gesture, key: milestone.key, isDown })
    if (isDown) return
    setAsked(next)
    if (!next) setHolding(null)
  }
  return {
    ...preview,
    ask: (next) => {
      setHolding(null)
      setAsked(next)
    },
    discard: () => {
      setHolding(null)
      setAsked(null)
    },
    held: (milestone, scale) =>
      holding?.key === milestone.key && (holding.isDown || preview.busy)
        ? heldAt(milestone, holding, scale)
        : null,
    pull,
    push: (milestone, gesture, scale) => {
      const goesOn = holding?.key === milestone.key && holding.grip === gesture.grip
      pull(milestone, { ...gesture, by: gesture.by + (goesOn ? holding.by : 0) }, scale, false)
    },
  }
}
