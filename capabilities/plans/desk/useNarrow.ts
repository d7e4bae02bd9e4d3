// Whether the window is too narrow for an axis: a plan is then read as a list.
import { useSyncExternalStore } from 'react'

const query = '(max-width: 700px)'

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (told) => {
      const list = matchMedia(query)
      list.addEventListener('change', told)
      return () => list.removeEventListener('change', told)
    },
    () => matchMedia(query).matches,
  )
}
