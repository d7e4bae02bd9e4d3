// How much room the worklist has: a wide window or a common one, with an open matter beside it or without.
import { typeSize } from '#foundation/ui/preferences.ts'
import { useSyncExternalStore } from 'react'

export type Room = 'wide' | 'middle' | 'beside' | 'narrow'

const wide = matchMedia('(min-width: 1700px)')
const middle = matchMedia('(min-width: 1180px)')

const lesser = { wide: 'middle', middle: 'narrow', narrow: 'narrow' } as const

/** Large type needs as much room as a smaller window has. */
export function useRoom(paneOpen: boolean): Room {
  const window = useSyncExternalStore(follow, read, read)
  const size = typeSize.use() === 'large' ? lesser[window] : window
  if (size === 'wide') return paneOpen ? 'beside' : 'wide'
  return paneOpen ? 'narrow' : size
}

function follow(changed: () => void) {
  for (const query of [wide, middle]) query.addEventListener('change', changed)
  return () => {
    for (const query of [wide, middle]) query.removeEventListener('change', changed)
  }
}

function read(): keyof typeof lesser {
  if (wide.matches) return 'wide'
  return middle.matches ? 'middle' : 'narrow'
}
