// What an app and a programme may import: apps compose, programmes fill in the parts that capabilities offer.
import { openToApp } from './foundation-order.ts'
import { surfaces, type Place } from './place.ts'
import type { Objection, Step } from './step.ts'

type App = Extract<Place, { house: 'app' }>
type Capability = Extract<Place, { house: 'capability' }>
type Programme = Extract<Place, { house: 'programme' }>

const rule = 'apps-compose-only'

/** Null when allowed. Tests of an app see the whole house and may import anything but other tests. */
export function stepFromApp(step: Step<App>): Objection | null {
  const { from, to, test } = step
  if (test) return null
  const onServer = !surfaces.includes(from.name)
  const open = openToApp[from.name]
  if (!open) return { rule, say: `give apps/${from.name} its rooms in tools/walls/foundation-order.ts` }
  if (to.house === 'foundation' && !open.includes(to.name))
    return { rule, say: `apps/${from.name} may use foundation/{${open.join(',')}}, not ${to.name}` }
  if (to.house === 'capability') return onServer ? serverTakes(step, to) : screenTakes(step, to)
  if (to.house === 'programme' && !onServer)
    return { rule, say: 'a screen asks the server for the programme in force; it does not import one' }
  const toServer = to.house === 'app' && from.name === 'cli' && to.name === 'server'
  if (to.house === 'app' && to.name !== from.name && !toServer)
    return { rule, say: `apps do not import each other; move what both need to the foundation` }
  return null
}

function serverTakes({ typeOnly }: Step<App>, to: Capability): Objection | null {
  if (to.file === 'server/capability.ts' || to.file === 'programme.ts') return null
  if (typeOnly && (to.file === 'events.ts' || to.file === 'contract.ts')) return null
  return {
    rule,
    say: `take ${to.name}/server/capability.ts, programme.ts or the types of events.ts and contract.ts, not ${to.file}`,
  }
}

function screenTakes({ from, typeOnly }: Step<App>, to: Capability): Objection | null {
  if (to.file === `${from.name}/routes.tsx` || to.file === 'messages.ts') return null
  if (to.room === from.name && to.file.endsWith('Panel.tsx')) return null
  if (typeOnly && (to.file === 'events.ts' || to.file === 'contract.ts')) return null
  return {
    rule,
    say: `take ${to.name}/${from.name}/routes.tsx, a panel, messages.ts or the types of contract.ts, not ${to.file}`,
  }
}

const openToProgramme = ['core', 'time', 'programme']

/** Null when allowed. A programme is typed data: it fills in `programme.ts` of capabilities and imports no other programme; a file beside the programmes is a shape they share. */
export function stepFromProgramme({ from, to, test }: Step<Programme>): Objection | null {
  if (to.house === 'programme')
    return to.name === from.name || to.file === ''
      ? null
      : { rule: 'programmes-are-data', say: `copy what you need; ${from.name} may not lean on ${to.name}` }
  if (to.house === 'capability' && to.file !== 'programme.ts')
    return { rule: 'programmes-are-data', say: `take ${to.name}/programme.ts, not ${to.file}` }
  if (to.house === 'foundation' && !test && !openToProgramme.includes(to.name))
    return {
      rule: 'programmes-are-data',
      say: `a programme may use foundation/{${openToProgramme.join(',')}}, not ${to.name}`,
    }
  if (to.house === 'app')
    return { rule: 'programmes-are-data', say: 'apps choose programmes, not the other way round' }
  return null
}
