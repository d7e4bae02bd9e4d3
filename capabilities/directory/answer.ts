// Whose is it: which lines of the directory answer for a matter, the surest first, each with what speaks for it.
import type { Id } from '#foundation/core/ids.ts'
import type { Lesson } from './commands.ts'
import type { Naming } from './events.ts'
import { holdsOn, type Line } from './state.ts'

export interface Asked {
  readonly programme: string
  readonly class: string | null
  /** Where the matter stands, as the path of its area; null when nobody knows. */
  readonly areaPath: string | null
  /** What was said. */
  readonly text: string
  readonly day: string
}

/** A duty as it is kept for asking. */
export interface KnownDuty extends Naming {
  readonly id: Id
  readonly key: string
  readonly lines: readonly Line[]
  readonly precedents: readonly Taught[]
}

type Taught = Pick<Lesson, 'matter' | 'unit' | 'area' | 'note'> & { readonly day: string }

export interface DutyAnswer {
  readonly duty: Id
  readonly key: string
  readonly words: Naming['words']
  /** The line that holds there on that day; null when the duty has none there. */
  readonly line: Line | null
  /** What was ruled for that place since the line began, the latest first, at most three. */
  readonly taught: readonly Taught[]
  /** Why this duty: the matter's class is one of its own, these of its words were said. */
  readonly because: { readonly class: boolean; readonly keywords: readonly string[] }
}

/** The surest answers, at most `most`. One that names nobody is none. */
export function answersOf(duties: readonly KnownDuty[], asked: Asked, most = 5): DutyAnswer[] {
  return duties
    .map((duty) => answerOf(duty, asked))
    .filter(
      ({ line, taught, because }) =>
        (line !== null || taught.length > 0) && (because.class || because.keywords.length > 0),
    )
    .toSorted((a, b) => weight(b) - weight(a) || (a.key < b.key ? -1 : 1))
    .slice(0, most)
}

function answerOf(duty: KnownDuty, asked: Asked): DutyAnswer {
  const places = placesOf(asked.areaPath)
  const line = lineAt(duty.lines, places, asked.day)
  const said = asked.text.toLowerCase()
  const taught = duty.precedents
    .filter(({ area, day }) => near(area, places) >= 0 && (line === null || day >= line.from))
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
    .slice(0, 3)
  return {
    duty: duty.id,
    key: duty.key,
    words: duty.words,
    line,
    taught,
    because: {
      class: duty.classes.some((one) => one.programme === asked.programme && one.class === asked.class),
      keywords: duty.keywords.filter((word) => said.includes(word.toLowerCase())),
    },
  }
}

/** Of the lines that hold on the day the one nearest to the place, from the innermost area outward to everywhere. */
function lineAt(lines: readonly Line[], places: readonly Id[], day: string): Line | null {
  let found: Line | null = null
  for (const line of lines) {
    if (!holdsOn(line, day) || near(line.area, places) < 0) continue
    if (found === null || near(line.area, places) > near(found.area, places)) found = line
  }
  return found
}

/** How near a line's place is: 0 everywhere, more the further in; -1 when the matter does not stand there. */
function near(area: Id | null, places: readonly Id[]): number {
  return area === null ? 0 : places.indexOf(area) + 1 || -1
}

function placesOf(path: string | null): readonly Id[] {
  return path === null ? [] : path.split('/').filter((part) => part !== '')
}

/** Words said are more than a class, which many duties share; a long word says more than a short one. */
function weight({ because }: DutyAnswer): number {
  return (because.class ? 3 : 0) + because.keywords.reduce((sum, word) => sum + Math.min(word.length, 6), 0)
}
