// What is typed on the way to convening, and the request that comes of it.
import { newId } from '#foundation/core/ids.ts'
import type { BodyOf } from '#foundation/contract/door.ts'
import type { PickOption } from '#foundation/ui/Pick.tsx'
import type { Programme } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import { useState } from 'react'
import type { Form } from '../forms.ts'
import type { doors } from '../contract.ts'

export interface AskedDraft {
  readonly key: string
  readonly unit: PickOption | null
  readonly part: string
}

interface Told {
  readonly form: Form
  readonly programme: string
  readonly title: string
  readonly question: string
  /** One a line. */
  readonly options: string
  readonly matters: readonly string[]
  readonly subject: string | null
  readonly chair: PickOption | null
  readonly units: readonly AskedDraft[]
  readonly opinionsBy: string
  readonly heldOn: string
  readonly place: string
}

export type Draft = ReturnType<typeof useDraft>

export function noUnit(): AskedDraft {
  return { key: newId(), unit: null, part: '' }
}

export function useDraft(matter: string | null, programmes: readonly Programme[]) {
  const [typed, setTold] = useState<Told>(() => ({
    ...{ form: 'consultation', programme: '', title: '', question: '', options: '', subject: null },
    ...{ chair: null, units: [noUnit()], opinionsBy: '', heldOn: '', place: '' },
    matters: matter === null ? [] : [matter],
  }))
  const told = { ...typed, programme: typed.programme || (programmes[0]?.key ?? '') }
  return {
    told,
    set: (more: Partial<Told>) => setTold((was) => ({ ...was, ...more })),
    opened: matter,
    body: bodyOf(told),
    ready: isReady(told),
  }
}

function bodyOf(told: Told): BodyOf<typeof doors.convene> {
  const { programme, form, title, question, matters, subject, chair, units, opinionsBy, heldOn, place } = told
  const lines = told.options.split('\n').map((text) => text.trim())
  const meets = form !== 'consultation'
  return {
    ...{ programme, form, title: title.trim(), question: question.trim(), matters: [...matters], subject },
    options: lines.filter((text) => text !== '').map((text, n) => ({ key: letterOf(n), text })),
    chair: chair?.id ?? null,
    units: units.flatMap(({ unit, part }) =>
      unit === null ? [] : [{ unit: unit.id, ...(part.trim() ? { part: part.trim() } : {}) }],
    ),
    opinionsBy: opinionsBy || null,
    heldOn: meets && heldOn ? heldOn : null,
    ...(meets && place.trim() ? { place: place.trim() } : {}),
  }
}

/** a, b, c …: how people speak of options. */
function letterOf(n: number): string {
  return String.fromCharCode(97 + n)
}

function isReady({ form, title, question, units, opinionsBy, heldOn }: Told): boolean {
  const days = form === 'consultation' ? opinionsBy !== '' : heldOn !== ''
  return days && title.trim() !== '' && question.trim() !== '' && units.some(({ unit }) => unit !== null)
}
