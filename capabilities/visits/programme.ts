// What a programme says about visits: which ways of meeting it knows. It can demand no photo, place or number of visits.
import type { Words } from '#foundation/core/words.ts'
import { part, type Programme } from '#foundation/programme/programme.ts'

interface VisitKind {
  readonly key: string
  readonly words: Words
}

export interface VisitsPart {
  readonly kinds: readonly VisitKind[]
}

export const visitsPart = part<VisitsPart>('visits')

const usual: VisitsPart = {
  kinds: [
    { key: 'on-site', words: { zh: '实地走访', en: 'on site' } },
    { key: 'phone', words: { zh: '电话走访', en: 'by phone' } },
    { key: 'session', words: { zh: '现场办公', en: 'on-site session' } },
    { key: 'gathering', words: { zh: '坝坝会', en: 'gathering' } },
  ],
}

/** A programme that says nothing about visits knows the usual four kinds. */
export function visitsOf(programme: Programme): VisitsPart {
  return visitsPart.part in programme.parts ? visitsPart.of(programme) : usual
}
