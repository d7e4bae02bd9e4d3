// How the date of a matter came about, as a sentence for whoever waits for it.
import type { Words } from '#foundation/core/words.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { getProgrammeAt } from '#capabilities/programmes/server/questions.ts'
import { holdingClock } from '../../decide/clocks.ts'
import { mattersPart } from '../../programme.ts'
import type { Matter } from '../../state.ts'
import { sentenceOf } from '../deadlines.ts'

/** Of the date that is the matter's own now; null when nothing runs any more. */
export async function dueTold(reader: Reader, matter: Matter): Promise<Words | null> {
  const clock = holdingClock(matter)
  if (!clock) return null
  const programme = await getProgrammeAt(reader, matter.programme, matter.programmeVersion)
  return sentenceOf(reader, clock, mattersPart.of(programme))
}
