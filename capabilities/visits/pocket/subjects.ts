// Whom one may have visited: mine from the phone at once, latest visited first, and what the server finds as one types.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import type { Id } from '#foundation/core/ids.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import type { subjectDoors } from '#capabilities/subjects/contract.ts'
import { useEffect, useState } from 'react'
import type { doors } from '../contract.ts'
import { initialsOf } from './pinyin-initials.ts'

export interface Found {
  readonly id: Id
  readonly name: string
  readonly code: string | null
}

interface Finding {
  readonly found: readonly Found[]
  /** All that are known to fit have been looked for. */
  readonly settled: boolean
}

/** `typed` '' gives all of mine. */
export function useSubjects(typed: string): Finding {
  const { account } = useSession()
  const mine = useKept(account, 'subjects', () =>
    call<typeof subjectDoors.listSubjects>('GET /api/subjects', { query: { mine: true, limit: 200 } }),
  )
  const visited = useKept(account, 'visited', () =>
    call<typeof doors.listVisits>('GET /api/visits', { query: { mine: true, limit: 50 } }),
  )
  const order = new Map<Id, number>()
  for (const { subject } of visited.answer?.items ?? []) if (!order.has(subject)) order.set(subject, order.size)
  const known = [...(mine.answer?.items ?? [])].sort(
    (a, b) => (order.get(a.id) ?? 1000) - (order.get(b.id) ?? 1000),
  )
  const asked = useServer(typed)
  if (typed === '') return { found: known, settled: !mine.loading }
  const near = known.filter((subject) => fits(subject, typed))
  const ids = new Set(near.map(({ id }) => id))
  return { found: [...near, ...asked.found.filter(({ id }) => !ids.has(id))], settled: asked.settled }
}

export function fits({ name, code }: Found, typed: string): boolean {
  const wanted = typed.toLowerCase().replace(/\s/g, '')
  return (
    name.toLowerCase().includes(wanted) ||
    (code ?? '').toLowerCase().includes(wanted) ||
    (/^[a-z0-9]+$/.test(wanted) && initialsOf(name).includes(wanted))
  )
}

/** Asks a little after the last key; without signal what is on the phone must do. */
function useServer(typed: string): Finding {
  const [answer, setAnswer] = useState<Finding & { readonly typed: string }>({ typed: '', found: [], settled: false })
  useEffect(() => {
    if (typed === '') return
    let overtaken = false
    const show = (found: readonly Found[]) => overtaken || setAnswer({ typed, found, settled: true })
    const timer = setTimeout(
      () =>
        call<typeof subjectDoors.listSubjects>('GET /api/subjects', {
          query: { mine: true, q: typed, limit: 20 },
        }).then(
          ({ items }) => show(items),
          () => show([]),
        ),
      200,
    )
    return () => {
      overtaken = true
      clearTimeout(timer)
    }
  }, [typed])
  return answer.typed === typed ? answer : { found: [], settled: false }
}
