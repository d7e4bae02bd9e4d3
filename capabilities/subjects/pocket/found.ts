// Subjects as one types: mine from the phone at once, then what the server finds; without signal what is on the phone must do.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import type { Id } from '#foundation/core/ids.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { useEffect, useState } from 'react'
import type { subjectDoors } from '../contract.ts'
import { initialsOf } from './pinyin-initials.ts'

export interface Found {
  readonly id: Id
  readonly name: string
  readonly code: string | null
}

interface Finding {
  readonly found: readonly Found[]
  /** All that may fit has been looked for. */
  readonly settled: boolean
}

/** `typed` '' gives all of mine. `beyond`: a search also finds those that are not mine, after mine. */
export function useSubjects(typed: string, beyond: boolean): Finding {
  const { account } = useSession()
  const mine = useKept(account, 'subjects', () =>
    call<typeof subjectDoors.listSubjects>('GET /api/subjects', { query: { mine: true, limit: 200 } }),
  )
  const asked = useServer(typed, beyond)
  const known = mine.answer?.items ?? []
  if (typed === '') return { found: known, settled: !mine.loading }
  const near = known.filter((subject) => fits(subject, typed))
  const ids = new Set(near.map(({ id }) => id))
  return { found: [...near, ...asked.found.filter(({ id }) => !ids.has(id))], settled: asked.settled }
}

export function fits({ name, code }: Pick<Found, 'name' | 'code'>, typed: string): boolean {
  const wanted = typed.toLowerCase().replace(/\s/g, '')
  return (
    name.toLowerCase().includes(wanted) ||
    (code ?? '').toLowerCase().includes(wanted) ||
    (/^[a-z0-9]+$/.test(wanted) && initialsOf(name).includes(wanted))
  )
}

/** Asks a little after the last key. */
function useServer(typed: string, beyond: boolean): Finding {
  const [answer, setAnswer] = useState<Finding & { readonly typed: string }>({
    typed: '',
    found: [],
    settled: false,
  })
  useEffect(() => {
    if (typed === '') return
    let overtaken = false
    const show = (found: readonly Found[]) => overtaken || setAnswer({ typed, found, settled: true })
    const timer = setTimeout(() => {
      const query = { q: typed, limit: 20, ...(beyond ? {} : { mine: true }) }
      call<typeof subjectDoors.listSubjects>('GET /api/subjects', { query }).then(
        ({ items }) => show(items),
        () => show([]),
      )
    }, 200)
    return () => {
      overtaken = true
      clearTimeout(timer)
    }
  }, [typed, beyond])
  return answer.typed === typed ? answer : { found: [], settled: false }
}
