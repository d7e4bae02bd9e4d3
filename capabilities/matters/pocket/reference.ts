// What the page of one matter looks things up in: units by name, rungs and classes by programme; kept for places without signal.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { day, dayWord } from '#foundation/ui/dates.ts'
import { lang, say } from '#foundation/ui/words.ts'
import type { programmeDoors } from '#capabilities/programmes/contract.ts'
import type { Speech } from '../speech.ts'
import type { DisputeReason, MattersPart } from '../rules.ts'
import { messages } from './messages.ts'
import { useUnits } from './units.ts'

export interface Reference {
  unit(id: string): string
  rung(programme: string, key: string): string
  class(programme: string, key: string | null): string
  reasons(programme: string): readonly DisputeReason[]
}

export function useReference(): Reference {
  const { account } = useSession()
  const unit = useUnits()
  const programmes = useKept(account, 'programmes', () =>
    call<typeof programmeDoors.listProgrammes>('GET /api/programmes'),
  )
  const partOf = (programme: string) =>
    programmes.answer?.items.find(({ key }) => key === programme)?.parts['matters'] as MattersPart | undefined
  const named = (list: MattersPart['rungs'] | MattersPart['classes'] | undefined, key: string) =>
    (list as MattersPart['classes'] | undefined)?.find((one) => one.key === key)?.words[lang()] ?? key
  return {
    unit,
    rung: (programme, key) => named(partOf(programme)?.rungs, key),
    reasons: (programme) => partOf(programme)?.disputes?.reasons ?? [],
    class: (programme, key) =>
      key === null ? say(messages, 'unclassed') : named(partOf(programme)?.classes, key),
  }
}

export function speechOf(reference: Reference, programme: string, now: string): Speech {
  return {
    say,
    day: (iso) => day(iso, now),
    dayWord: (iso) => dayWord(iso, now),
    unit: reference.unit,
    rung: (key) => reference.rung(programme, key),
    class: (key) => reference.class(programme, key),
    disputeReason: (key) => reference.reasons(programme).find((one) => one.key === key)?.words[lang()] ?? key,
  }
}
