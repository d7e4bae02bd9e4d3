// What visits have decided on the floor below: each finding becomes a matter, in the transaction of the visit.
import type { Id } from '#foundation/core/ids.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { raiseMatter } from '#capabilities/matters/server/orders.ts'
import { numberOfMatter } from '#capabilities/matters/server/questions.ts'
import type { Finding } from '../commands.ts'

export interface Found {
  readonly id: Id
  readonly finding: Finding
}

interface Where {
  readonly programme: string
  readonly subject: Id
  readonly visit: Id
  readonly contact: Id | null
}

type Refused = Exclude<Answer<never>, { outcome: 'accepted' }>
export type Raised = {
  readonly outcome: 'accepted'
  readonly id: Id
  /** What people call it by, as in the reply of its own door. */
  readonly number: string
  readonly status: string
  readonly dueAt: string
}

/** Raises the matter of one finding, with its own words only: what else was heard is not for everybody who handles it. */
export async function raiseFinding(
  acting: Acting,
  { id, finding }: Found,
  where: Where,
): Promise<Raised | Refused> {
  const { programme, subject, visit } = where
  const { title, text, solved } = finding
  const decided = await raiseMatter(acting, id, {
    type: 'RaiseMatter',
    ...{ programme, subject, visit, title, text: text ?? title, channel: 'visit' },
    class: finding.class ?? null,
    contact: finding.contact ?? where.contact,
    ...(solved === undefined ? {} : { solved }),
  })
  if (decided.outcome !== 'accepted') return decided
  const { state } = decided
  return {
    outcome: 'accepted',
    id,
    number: numberOfMatter(id, state),
    status: state.status,
    dueAt: state.holding.due,
  }
}
