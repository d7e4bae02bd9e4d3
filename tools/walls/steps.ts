// Judges one import: from which place to which place, and whether only a type is taken.
import { stepFromApp, stepFromProgramme } from './steps-from-outside.ts'
import { stepFromCapability } from './steps-from-capability.ts'
import { standsOn } from './foundation-order.ts'
import { isTest, type Place } from './place.ts'
import type { Objection, Step } from './step.ts'

/** Null when the step is allowed. */
export function objectionTo(step: Step): Objection | null {
  return testsStayOut(step) ?? byHouse(step)
}

function byHouse(step: Step): Objection | null {
  const { from } = step
  if (from.house === 'foundation') return stepFromFoundation({ ...step, from })
  if (from.house === 'capability') return stepFromCapability({ ...step, from })
  if (from.house === 'programme') return stepFromProgramme({ ...step, from })
  if (from.house === 'app') return stepFromApp({ ...step, from })
  if (from.house === 'floors')
    return { rule: 'only-downstairs', say: 'floors.ts is data and imports nothing' }
  return null
}

function testsStayOut({ from, to, toPath, test }: Step): Objection | null {
  const rule = 'tests-not-in-production'
  if (isTest(toPath)) return { rule, say: `${toPath} is a test; move what is shared to foundation/testing` }
  const inTesting = from.house === 'foundation' && from.name === 'testing'
  if (test || inTesting || from.house === 'workshop') return null
  if (to.house === 'foundation' && to.name === 'testing')
    return { rule, say: 'foundation/testing is for tests; move what production needs to another room' }
  if (to.house === 'workshop')
    return {
      rule,
      say: `${toPath} belongs to the workshop; production may not lean on tools, journeys or bench`,
    }
  return null
}

function stepFromFoundation(step: Step<Extract<Place, { house: 'foundation' }>>): Objection | null {
  const { from, to, test } = step
  if (from.name === 'testing' || to.house === 'workshop') return null
  if (to.house !== 'foundation')
    return {
      rule: 'foundation-knows-nobody',
      say: `the foundation knows no ${to.house}; let the ${to.house} hand the value in`,
    }
  const below = standsOn[from.name]
  if (!below)
    return {
      rule: 'foundation-order',
      say: `give foundation/${from.name} a place in tools/walls/foundation-order.ts`,
    }
  if (to.name === from.name || below.includes(to.name) || (test && to.name === 'testing')) return null
  return {
    rule: 'foundation-order',
    say: `foundation/${from.name} stands on ${below.join(', ') || 'nothing'}, not on ${to.name}; hand the value in or move it down`,
  }
}
