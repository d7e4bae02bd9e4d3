// Matters as calendars see them, which stand below: things with clocks that a revised calendar may move.
import type { Reader } from '#foundation/postgres/pool.ts'
import { decideOn } from '#foundation/ledger/decide-on.ts'
import type { Clocked, Clocking, MovedDue } from '#capabilities/calendars/server/questions.ts'
import { getProgrammeAt } from '#capabilities/programmes/server/questions.ts'
import { isRunning, type TimedClock } from '../clocks/timing.ts'
import { mattersPart } from '../programme.ts'
import type { MattersPart } from '../rules.ts'
import { noMatter, type Matter } from '../state.ts'
import { ruleOfKey } from '../supports/rules.ts'
import { factsAt } from './facts.ts'
import { matterKind } from './projection.ts'
import { countRunning, pageRunning, type RunningRow } from './queries/clocks.ts'
import { tellAll } from './tell.ts'

export const matterClocked: Clocked = {
  kind: 'matter',
  count: countRunning,
  async page(reader, after, limit) {
    const rows = await pageRunning(reader, after, limit)
    // Of a page most began under one version: its rules are looked up once, not for each.
    const known = new Map<string, MattersPart>()
    const clockings: Clocking[] = []
    for (const row of rows) {
      const version = `${row.programme} ${row.programmeVersion}`
      const rules = known.get(version) ?? (await rulesOf(reader, row))
      known.set(version, rules)
      clockings.push(clockingOf(row, rules))
    }
    return clockings
  },
  async revise(acting, id, { version, reason }) {
    let before = noMatter
    const decided = await decideOn(acting, matterKind, {
      id,
      command: { type: 'ReviseDeadlines', reason },
      facts: (matter) => factsAt(acting, (before = matter), version),
    })
    if (decided.outcome !== 'accepted') return decided
    const rules = await rulesOf(acting, decided.state)
    tellAll(acting, id, before, decided.state)
    return { outcome: 'accepted', reply: movedBetween(before, decided.state, rules) }
  },
}

function clockingOf(row: RunningRow, rules: MattersPart): Clocking {
  const { id, number, title, unit, person } = row
  const clocks = row.clocks.map((clock) => {
    const rule = ruleOfKey(rules, clock.key)!
    return { ...clock, words: rule.words, rule }
  })
  return { id, number, title, unit, person, clocks }
}

async function rulesOf(
  reader: Reader,
  { programme, programmeVersion }: Pick<Matter, 'programme' | 'programmeVersion'>,
): Promise<MattersPart> {
  return mattersPart.of(await getProgrammeAt(reader, programme, programmeVersion))
}

function movedBetween(before: Matter, after: Matter, rules: MattersPart): readonly MovedDue[] {
  return after.clocks.flatMap((clock: TimedClock, at): MovedDue[] => {
    const was = before.clocks[at]?.due ?? null
    if (!isRunning(clock) || was === clock.due) return []
    return [{ key: clock.key, words: ruleOfKey(rules, clock.key)!.words, was, due: clock.due }]
  })
}
