// Naming who answers for the matter: one person for each place that the programme asks for.
import { call } from '#foundation/client/call.ts'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import type { doors as peopleDoors } from '#capabilities/people/contract.ts'
import type { matterDoors } from '../../contract.ts'
import type { ResponsibleSlot } from '../../rules.ts'
import { useDraft } from '../draft.ts'
import { FormFrame, type FormProps } from '../forms/FormFrame.tsx'
import type { Matter } from '../matter.ts'
import { messages } from '../messages.ts'
import type { Reference } from '../reference.ts'
import { useStep } from '../useStep.ts'
import { messages as words } from './beside-messages.ts'

type Draft = Readonly<Record<string, PickOption | null>>

export function ResponsiblesForm({ matter, reference, possible, close }: FormProps) {
  const slots = reference.rulesOf(matter.programme)?.responsibles ?? []
  const named = Object.fromEntries(
    matter.responsibles.map(({ key, person, name }) => [key, { id: person, words: name ?? '—' }]),
  )
  const [draft, change, drop] = useDraft<Draft>(`responsibles/${matter.id}`, named)
  const responsibles = slots.flatMap(({ key }) => {
    const person = draft[key]
    return person ? [{ key, person: person.id }] : []
  })
  const act = useStep({
    matter,
    about: responsibles,
    send: (how) =>
      call<typeof matterDoors.nameResponsibles>('POST /api/matters/:id/responsibles', {
        params: { id: matter.id },
        body: { responsibles },
        ...how,
      }),
    done: () => (drop(), close(), say(words, 'told.responsibles')),
  })
  return (
    <FormFrame title={say(messages, 'do.responsibles')} ready {...{ act, possible, close }}>
      {slots.map((slot) => (
        <Pick
          key={slot.key}
          label={slot.words[lang()]}
          hint={say(words, `form.responsible.${slot.of ?? 'officer'}`)}
          value={draft[slot.key] ?? null}
          onPick={(person) => change({ [slot.key]: person })}
          find={(typed) => personsFor(slot, typed, matter, reference)}
        />
      ))}
    </FormFrame>
  )
}

const most = 12

async function personsFor(
  slot: ResponsibleSlot,
  typed: string,
  { subject }: Matter,
  reference: Reference,
): Promise<readonly PickOption[]> {
  if (slot.of === 'contact') {
    if (subject === null) return []
    const { items } = await call<typeof peopleDoors.listContacts>('GET /api/contacts', {
      query: { subject, limit: most },
    })
    return items
      .map(({ id, name, duty }) => ({ id, words: name ?? '—', ...(duty ? { hint: duty } : {}) }))
      .filter((one) => one.words.includes(typed))
  }
  const { items } = await call<typeof peopleDoors.listOfficers>('GET /api/officers', {
    query: { limit: most, ...(typed ? { search: typed } : {}) },
  })
  return items.map(({ id, name, unit }) => ({ id, words: name ?? '—', hint: reference.unitName(unit) }))
}
