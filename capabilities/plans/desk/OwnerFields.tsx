// What a new plan belongs to: the subject or matter it was opened from, or a subject that is looked for here.
import { call } from '#foundation/client/call.ts'
import { Field } from '#foundation/ui/Field.tsx'
import { Select } from '#foundation/ui/Inputs.tsx'
import { Facts } from '#foundation/ui/Layout.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import type { matterDoors } from '#capabilities/matters/contract.ts'
import { useProgrammes } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import type { subjectDoors } from '#capabilities/subjects/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { changeMessages as messages } from './change-messages.ts'

interface Given {
  readonly subject: string | null
  readonly matter: string | null
}

export function useOwner({ subject, matter }: Given) {
  const programmes = useProgrammes() ?? []
  const [picked, setPicked] = useState<PickOption | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const known = useQuery({
    queryKey: ['plans', 'owner', subject, matter],
    queryFn: () => nameOf({ subject, matter }),
    enabled: subject !== null || matter !== null,
  })
  const programme = known.data?.programme ?? chosen ?? programmes[0]?.key ?? null
  const of = matter === null ? { subject: subject ?? picked?.id ?? null } : { matter }
  const isTold = programme !== null && Object.values(of).every((id) => id !== null)
  return {
    programmes,
    programme,
    setProgramme: setChosen,
    picked,
    setPicked,
    /** Null while it is looked for here. */
    name: subject !== null || matter !== null ? (known.data?.name ?? '…') : null,
    isMatter: matter !== null,
    told: isTold ? { programme, ...of } : null,
  }
}

async function nameOf({ subject, matter }: Given): Promise<{ name: string; programme: string | null }> {
  if (matter !== null) {
    const found = await call<typeof matterDoors.getMatter>('GET /api/matters/:id', { params: { id: matter } })
    return { name: `${found.number} ${found.title}`, programme: found.programme }
  }
  const found = await call<typeof subjectDoors.getSubject>('GET /api/subjects/:id', {
    params: { id: subject! },
  })
  return { name: found.name, programme: null }
}

async function findSubjects(typed: string): Promise<readonly PickOption[]> {
  const query = { limit: 12, ...(typed === '' ? {} : { q: typed }) }
  const { items } = await call<typeof subjectDoors.listSubjects>('GET /api/subjects', { query })
  return items.map(({ id, name, code }) => ({ id, words: name, ...(code ? { hint: code } : {}) }))
}

interface OwnerProps {
  owner: ReturnType<typeof useOwner>
  isTried: boolean
  onChange: () => void
}

export function OwnerFields({ owner, isTried, onChange }: OwnerProps) {
  const { programmes, programme, picked, name, isMatter } = owner
  return (
    <>
      {name === null ? (
        <Pick
          label={say(messages, 'of')}
          required
          error={isTried && picked === null ? say(messages, 'missing') : undefined}
          value={picked}
          onPick={(option) => {
            owner.setPicked(option)
            onChange()
          }}
          find={findSubjects}
        />
      ) : (
        <Facts facts={[[say(messages, isMatter ? 'of.matter' : 'of.subject'), name]]} />
      )}
      {!isMatter && programmes.length > 1 && (
        <Field label={say(messages, 'programme')} required>
          <Select
            value={programme ?? ''}
            options={programmes.map(({ key, words }) => ({ value: key, words: words[lang()] }))}
            onChange={(event) => {
              owner.setProgramme(event.currentTarget.value)
              onChange()
            }}
          />
        </Field>
      )}
    </>
  )
}
