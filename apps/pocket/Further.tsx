// A screen that is not of each day's work; where there is none at an address, that is said.
import { findRoute } from '#foundation/ui/where.ts'
import { furtherFaces } from './further-faces.ts'
import { Lost } from './Lost.tsx'

const routes = furtherFaces.flatMap((face) => face.screens)

export function Further({ params }: { params: Readonly<Record<string, string>> }) {
  const found = findRoute(routes, params['path'] ?? '')
  if (!found) return <Lost />
  const Found = found.route.screen
  return <Found params={found.params} />
}
