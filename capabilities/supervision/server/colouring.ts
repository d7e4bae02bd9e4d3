// The colour of things by their programmes' rules of today, with what persons said of them and the slips they have.
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { calendarInForce } from '#capabilities/calendars/server/questions.ts'
import { findProgramme, listProgrammes } from '#capabilities/programmes/server/questions.ts'
import { colourOf, dueBefore, type Coloured, type Moment } from '../colours/colour-of.ts'
import { rankOf, type Colour, type ColourRule, type DueRule, type WatchedKind } from '../colours/rules.ts'
import { supervisionOf } from '../programme.ts'
import { slipsOn } from './queries/slips.ts'
import { watchesOf, type WatchRow } from './queries/watches.ts'

/** What the rules need to know of a thing, whatever kind it is. */
export interface ToColour {
  readonly id: Id
  readonly kind: WatchedKind
  readonly programme: string | null
  readonly due: string | null
  readonly isBehind: boolean
  readonly progress: { readonly planned: number; readonly done: number } | null
}

export interface Found {
  readonly coloured: Coloured | null
  readonly watch: WatchRow | null
  /** The slip on it that is not over. */
  readonly slip: Id | null
}

export async function momentOf(reader: Reader, at: string): Promise<Moment> {
  return { now: Date.parse(at), calendar: await calendarInForce(reader) }
}

/** The rules of a family, as the programme has them today: a colour is a view of now, not of when something began. */
async function rulesFor(
  reader: Reader,
  kind: WatchedKind,
  programme: string | null,
): Promise<readonly ColourRule[]> {
  const found = programme === null ? null : await findProgramme(reader, programme)
  const { time, gap } = supervisionOf(found)
  return kind === 'plan' ? gap : time
}

export async function colouring(
  reader: Reader,
  at: string,
  things: readonly ToColour[],
): Promise<Map<Id, Found>> {
  const ids = things.map(({ id }) => id)
  const [watches, slips, moment] = await Promise.all([
    watchesOf(reader, ids, dayOf(at)),
    slipsOn(reader, ids),
    momentOf(reader, at),
  ])
  const found = new Map<Id, Found>()
  for (const thing of things) {
    const rules = await rulesFor(reader, thing.kind, thing.programme)
    const watch = watches.get(thing.id) ?? null
    const slip = slips.get(thing.id)
    const watched = {
      due: thing.due === null ? null : Date.parse(thing.due),
      isBehind: thing.isBehind,
      progress: thing.progress,
      unmet: slip?.unmet ?? [],
      started: strongest(watch?.colour ?? null, slip?.colour ?? null),
      isExempt: watch !== null && watch.exemptUntil !== null,
    }
    found.set(thing.id, { coloured: colourOf(rules, watched, moment), watch, slip: slip?.id ?? null })
  }
  return found
}

/** What has a slip is coloured at least like it, until that is released. */
function strongest(one: Colour | null, other: Colour | null): Colour | null {
  return rankOf(one) >= rankOf(other) ? one : other
}

/** For each programme in force, its rules by the due date as instants: what is due before has the colour. */
export async function limitsOf(reader: Reader, moment: Moment) {
  const programmes = (await listProgrammes(reader)).map(({ definition }) => definition)
  return [null, ...programmes].map((programme) => ({
    programme: programme?.key ?? null,
    limits: supervisionOf(programme)
      .time.filter(isDue)
      .map((rule) => ({
        colour: rule.colour,
        dueBefore: new Date(dueBefore(rule, moment)).toISOString(),
      })),
  }))
}

function isDue(rule: ColourRule): rule is DueRule {
  return rule.when === 'near' || rule.when === 'late'
}
