// What the person signed in may do with this matter, from the session, the directory and the matter's record.
import { useSession } from '#foundation/client/session.ts'
import { dayOf } from '#foundation/core/days.ts'
import { useMemo } from 'react'
import { isLate } from '../thread-view.ts'
import type { Matter } from './matter.ts'
import { openOpinions } from '../supports/open.ts'
import { nextActions, type Action } from './next-actions.ts'
import type { Reference } from './reference.ts'

export function useActions(matter: Matter, reference: Reference, now: string): readonly Action[] {
  const session = useSession()
  return useMemo(() => {
    const pathOf = (unit: string | null) => (unit === null ? null : (reference.units.get(unit)?.path ?? null))
    const attempts = attemptsOn(matter)
    const needed = reference.rulesOf(matter.programme)?.attempts ?? Infinity
    return nextActions(
      {
        unitPath: session.unit?.path ?? null,
        grants: session.grants.map((grant) => ({ ...grant, unitPath: pathOf(grant.unit) })),
      },
      {
        status: matter.status,
        programme: matter.programme,
        ownerPath: pathOf(matter.ownerUnit),
        raisedPath: pathOf(matter.raisedUnit),
        isHeld: matter.hold !== null,
        isLate: isLate(matter, now),
        isContacted: matter.contactedAt !== null,
        asked: { extension: matter.asked.extension !== null, hold: matter.asked.hold !== null },
        canExtend: matter.extensionsLeft > 0,
        isDisputable: matter.disputableUntil !== null && matter.disputableUntil >= now,
        opinionAsked: openOpinions(matter).length > 0,
        namesResponsibles: (reference.rulesOf(matter.programme)?.responsibles ?? []).length > 0,
        unreached: Date.parse(matter.dueAt) < Date.parse(now) && attempts >= needed,
      },
    )
  }, [matter, reference, session, now])
}

/** On how many different days the asker was tried since the reply that she has not judged. */
export function attemptsOn(matter: Pick<Matter, 'thread'>): number {
  const replied = matter.thread.map((entry) => entry.type).lastIndexOf('MatterReplied')
  const tries = matter.thread.slice(replied + 1).filter((entry) => entry.type === 'AttemptRecorded')
  return new Set(tries.map((entry) => dayOf(entry.at))).size
}
