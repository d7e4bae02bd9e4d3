// How much room the worklist has: a wide window or a common one, with an open matter beside it or without.
import { useSyncExternalStore } from 'react'

export type Room = 'wide' | 'middle' | 'beside' | 'narrow'

const wide = matchMedia('(min-width: 1700px)')
const middle = matchMedia('(min-width: 1180px)')

export function useRoom(paneOpen: boolean): Room {
  const size = useSyncExternalStore(follow, read, read)
  if (size === 'wide') return paneOpen ? 'beside' : 'wide'
  return paneOpen ? 'narrow' : size
}

function follow(changed: () => void) {
  for (const query of [wide, middle]) query.addEventListener('change', changed)
  return () => {
    for (const query of [wide, middle]) query.removeEventListener('change', changed)
  }
}

function read(): Room {
  if (wide.matches) return 'wide'
  return middle.matches ? 'middle' : 'narrow'
}
