// What no start of the phone waits for: the colours of rows, and the word that a newer version is here.
import { supervisionPocket } from '#capabilities/supervision/pocket/routes.tsx'
import { NewerVersion } from './NewerVersion.tsx'

const Colours = supervisionPocket.strip

export function Besides() {
  return (
    <>
      {Colours && <Colours />}
      <NewerVersion />
    </>
  )
}
