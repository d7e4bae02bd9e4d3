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
  const file = faceName(to)
  if (face.types.includes(file) && typeOnly) return null
  if (face.values.includes(file) || (to.room === from.room && isPanel(to))) return null
  const rule = 'only-by-the-face'
  if (face.types.includes(file))
    return { rule, say: `use \`import type\`: only the types of ${to.name}/${to.file} are open here` }
  const open = [...face.types.map((each) => `${each} (types)`), ...face.values].join(', ')
  return { rule, say: `${to.name}/${to.file} is private; from here use ${open}` }
}

/**
 * A capability with several kinds of stream has a folder for each, so `accounts/events.ts` is as open as `events.ts`;
 * questions that outgrow their file become a folder of the same name.
 */
function faceName({ room, file }: Capability): string {
  return room === 'pure'
    ? (file.split('/').at(-1) ?? file).replace(/^[a-z-]+-messages\.ts$/, 'messages.ts')
    : file.replace(/^(server\/questions)\/.+\.ts$/, '$1.ts')
}

/** A panel is a piece of screen made to be placed on a higher capability's page. */
function isPanel(to: Capability): boolean {
  return surfaces.includes(to.room) && to.file.endsWith('Panel.tsx')
}

const serverFace = ['contract.ts', 'messages.ts', 'programme.ts', 'server/questions.ts']
const reactionFace = [...serverFace, 'commands.ts', 'server/orders.ts']
const testFace = [...reactionFace, 'decide.ts', 'server/capability.ts']

function faceFor({ room, file }: Capability, test: boolean): { types: string[]; values: string[] } {
  const types = ['events.ts']
  if (test) return { types, values: testFace }
  if (room === 'pure') return { types, values: file === 'contract.ts' ? ['contract.ts'] : [] }
  if (file === 'server/reactions.ts') return { types, values: reactionFace }
  if (room === 'server') return { types, values: serverFace }
  return { types: [...types, 'contract.ts'], values: ['messages.ts', `${room}/routes.tsx`] }
}
