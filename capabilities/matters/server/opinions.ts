// Opinions that were asked for: of the units for which one speaks, or those that never came and went to the office.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Asking } from '#foundation/http/served.ts'
import { sharesOf } from '#capabilities/pairings/server/questions/reach.ts'
import { unitsUnder } from '#capabilities/people/server/questions.ts'
import { subjectNames } from '#capabilities/subjects/server/questions.ts'
import type { matterDoors } from '../contract.ts'
import { holders } from '../moves/contract.ts'
import { mostListed } from '../supports/contract.ts'
import { listOpinions } from './queries/supports.ts'

type Reply = ReplyOf<typeof matterDoors.listOpinions>

export async function opinionsOf(asking: Asking, state: 'asked' | 'silent'): Promise<Reply> {
  const roles = state === 'asked' ? holders : (['coordinator'] as const)
  const within = await sharesOf(asking, asking.actor, roles, asking.at)
  const units = state === 'asked' ? await unitsSpokenFor(asking) : null
  const rows = await listOpinions(asking, { state, units, within, limit: mostListed })
  const names = await subjectNames(
    asking,
    rows.flatMap(({ subject }) => subject ?? []),
  )
  return {
    items: rows.map(({ subject, ...row }) => ({
      ...row,
      subjectName: subject && (names.get(subject) ?? null),
    })),
  }
}

/** As the rule has it: whose role reaches everything speaks for the unit where she serves, and for no other. */
async function unitsSpokenFor(asking: Asking): Promise<string[]> {
  const { grants, unit } = asking.actor
  const speaking = grants.filter(({ role }) => (holders as readonly string[]).includes(role))
  const paths = speaking.flatMap(({ unitPath }) => unitPath ?? [])
  const own = unit !== null && speaking.some(({ unitPath }) => unitPath === null) ? [unit] : []
  return [...own, ...(paths.length > 0 ? await unitsUnder(asking, paths) : [])]
}
