// What a file of a capability may import: its own rooms, the face of a lower capability, its part of the foundation.
import { mayImport } from '../../capabilities/floors.ts'
import { openTo } from './foundation-order.ts'
import { surfaces, type Place } from './place.ts'
import type { Objection, Step } from './step.ts'

type Capability = Extract<Place, { house: 'capability' }>
type CapabilityStep = Step<Capability>

/** Null when allowed. Tests may do what their subject may, use the whole foundation and stand on programmes/sample. */
export function stepFromCapability(step: CapabilityStep): Objection | null {
  const { from, to, test } = step
  if (to.house === 'foundation') return toFoundation(step, to.name)
  if (to.house === 'capability') return to.name === from.name ? toOwnRoom(step, to) : toNeighbour(step, to)
  if (to.house === 'programme' && test && to.name === 'sample') return null
  if (to.house === 'programme')
    return {
      rule: 'only-downstairs',
      say: 'take the programme as a fact from the caller; tests stand on programmes/sample',
    }
  if (to.house === 'app')
    return { rule: 'only-downstairs', say: 'apps compose capabilities; hand the value in instead' }
  if (to.house === 'floors')
    return { rule: 'only-downstairs', say: 'only the walls and apps/server read floors.ts' }
  return null
}

function toFoundation({ from, test }: CapabilityStep, name: string): Objection | null {
  const open: readonly string[] = openTo[from.room]
  if (test || open.includes(name)) return null
  const rule = from.room === 'pure' ? 'pure-is-pure' : 'rooms-apart'
  return { rule, say: `a ${from.room} file may use foundation/{${open.join(',')}}, not ${name}` }
}

function toOwnRoom({ from, test }: CapabilityStep, target: Capability): Objection | null {
  if (from.room === target.room || test) return null
  if (target.room !== 'pure')
    return {
      rule: 'rooms-apart',
      say: `${from.room} may not reach into ${target.room}/; share by a pure file or by a door`,
    }
  return null
}

function toNeighbour(step: CapabilityStep, to: Capability): Objection | null {
  const { from, ranks } = step
  const homeless = [from.name, to.name].find((name) => !ranks.includes(name))
  if (homeless) return { rule: 'only-downstairs', say: `give ${homeless} a floor in capabilities/floors.ts` }
  if (!mayImport(from.name, to.name, ranks))
    return {
      rule: 'only-downstairs',
      say: `${to.name} stands above ${from.name}; let ${to.name} react to ${from.name}/events.ts in its server/reactions.ts`,
    }
  return byTheFace(step, to)
}

function byTheFace({ from, typeOnly, test }: CapabilityStep, to: Capability): Objection | null {
  const face = faceFor(from, test)
  if (face.types.includes(to.file) && typeOnly) return null
  if (face.values.includes(to.file) || (to.room === from.room && isPanel(to))) return null
  if (face.types.includes(to.file))
    return {
      rule: 'only-by-the-face',
      say: `use \`import type\`: only the types of ${to.name}/${to.file} are open here`,
    }
  const open = [...face.types.map((file) => `${file} (types)`), ...face.values].join(', ')
  return { rule: 'only-by-the-face', say: `${to.name}/${to.file} is private; from here use ${open}` }
}

/** A panel is a piece of screen made to be placed on a higher capability's page. */
function isPanel(to: Capability): boolean {
  return surfaces.includes(to.room) && to.file.endsWith('Panel.tsx')
}

function faceFor({ room, file }: Capability, test: boolean): { types: string[]; values: string[] } {
  if (test)
    return {
      types: ['events.ts'],
      values: [
        'contract.ts',
        'messages.ts',
        'commands.ts',
        'decide.ts',
        'server/capability.ts',
        'server/questions.ts',
      ],
    }
  if (room === 'pure' && file === 'contract.ts') return { types: ['events.ts'], values: ['contract.ts'] }
  if (room === 'pure') return { types: ['events.ts'], values: [] }
  if (file === 'server/reactions.ts')
    return {
      types: ['events.ts'],
      values: ['commands.ts', 'decide.ts', 'server/projection.ts', 'contract.ts', 'messages.ts', 'server/questions.ts'],
    }
  if (room === 'server')
    return { types: ['events.ts'], values: ['contract.ts', 'messages.ts', 'server/questions.ts'] }
  return { types: ['events.ts', 'contract.ts'], values: ['messages.ts', `${room}/routes.tsx`] }
}
