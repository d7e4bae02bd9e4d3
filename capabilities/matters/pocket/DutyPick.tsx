// Whose it is by the directory, as far as who holds the matter knows: a duty found by typing, and the units that lead it today.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Note } from '#foundation/ui/Notes.tsx'
import { Pick } from '#foundation/ui/Pick.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import type { dutyDoors } from '#capabilities/directory/contract.ts'
import { messages } from './take-messages.ts'

type Listed = ReplyOf<typeof dutyDoors.listDuties>

export interface PickedDuty {
  readonly id: string
  readonly words: string
  /** Who leads it today, in words; empty where nobody does. */
  readonly whose: string
  /** The unit, where it is one wherever it happens. */
  readonly unit: string | null
}

interface DutyPickProps {
  readonly value: PickedDuty | null
  readonly onPick: (duty: PickedDuty | null) => void
}

export function DutyPick({ value, onPick }: DutyPickProps) {
  return (
    <>
      <Pick
        label={say(messages, 'duty')}
        hint={say(messages, 'duty.hint')}
        value={value}
        onPick={(option) => onPick(option as PickedDuty | null)}
        find={findDuty}
      />
      {value && (
        <Note>
          {value.whose === ''
            ? say(messages, 'duty.nobody')
            : say(messages, 'duty.whose', { units: value.whose })}
        </Note>
      )}
    </>
  )
}

async function findDuty(typed: string): Promise<readonly PickedDuty[]> {
  const { items, names } = await call<typeof dutyDoors.listDuties>('GET /api/duties', {
    query: { limit: 8, ...(typed ? { q: typed } : {}) },
  })
  return items.map((duty) => pickedOf(duty, names))
}

function pickedOf(
  { id, words, leads, lines }: Listed['items'][number],
  names: Listed['names'],
): PickedDuty & { readonly hint: string } {
  const nameOf = (key: string) => names[key] ?? '…'
  const told = leads.map(({ area, unit }) =>
    area === null ? nameOf(unit) : say(messages, 'duty.there', { area: nameOf(area), unit: nameOf(unit) }),
  )
  const whose = [...told, ...(lines > leads.length ? ['…'] : [])].join(say(messages, 'duty.and'))
  const [only] = leads
  const unit = lines === 1 && only && only.area === null ? only.unit : null
  return { id, words: words[lang()], whose, hint: whose, unit }
}
