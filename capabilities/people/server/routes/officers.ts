// Serves the doors of officers. Who it is goes to people_persons in the same transaction, never into an entry.
import { derivedId } from '#foundation/core/ids.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { officerDoors } from '../../officers/contract.ts'
import { correctedIn, personOf } from '../../persons/person.ts'
import { disableNow } from '../disable.ts'
import { officers } from '../kinds.ts'
import { keeping, mayKeep } from '../permit.ts'
import { findAccountOf } from '../queries/accounts.ts'
import { unitState } from '../queries/facts.ts'
import { addPerson, correctPerson, erasePerson, findPerson } from '../queries/persons.ts'
import { findOfficer, listOfficers } from '../queries/register.ts'

export const officerRoutes: readonly Served[] = [
  serveQuestion(officerDoors.listOfficers, (asking, { query }) => listOfficers(asking, query)),

  serveQuestion(officerDoors.getOfficer, async (asking, { params }) => {
    const officer = await findOfficer(asking, params.id)
    return officer ? sending({ reply: officer, version: officer.version }) : missing
  }),

  serveCommand(officerDoors.addOfficer, async (acting, { body }) => {
    if (!(await mayKeep(acting, body.unit))) return { outcome: 'forbidden' }
    const id = body.id ?? derivedId(acting.command.id, 1)
    const person = personOf(body)
    const decided = await decideOn(acting, officers, {
      id,
      exists: false,
      command: { type: 'AddOfficer', unit: body.unit, post: body.post?.trim() ?? null },
      facts: async () => ({
        ...(await unitState(acting, body.unit)),
        idTaken: (await findPerson(acting, id)) !== null,
      }),
    })
    if (decided.outcome === 'accepted') await addPerson(acting, id, 'officer', person)
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveCommand(officerDoors.changeOfficer, async (acting, { params: { id }, body }) => {
    const person = personOf(body)
    const corrected = correctedIn(await findPerson(acting, id), person)
    const post = body.post?.trim() ?? null
    const decided = await decideOn(acting, officers, {
      id,
      command: { type: 'ChangeOfficer', unit: body.unit, post, corrected },
      permit: keeping(acting, (state) => state.unit),
      facts: () => unitState(acting, body.unit),
    })
    if (decided.outcome !== 'accepted') return decided
    if (!(await mayKeep(acting, body.unit))) return { outcome: 'forbidden' }
    if (corrected.length > 0) await correctPerson(acting, id, person)
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveCommand(officerDoors.leaveOffice, async (acting, { params: { id }, body }) => {
    const decided = await decideOn(acting, officers, {
      id,
      command: { type: 'LeaveOffice', ...body },
      permit: keeping(acting, (state) => state.unit),
      facts: {},
    })
    if (decided.outcome !== 'accepted') return decided
    const account = await findAccountOf(acting, id)
    const disabled = account ? await disableNow(acting, account, 'left office') : null
    if (disabled && disabled.outcome !== 'accepted') return disabled
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveCommand(officerDoors.eraseOfficer, async (acting, { params: { id } }) => {
    const decided = await decideOn(acting, officers, { id, command: { type: 'EraseOfficer' }, facts: {} })
    if (decided.outcome === 'accepted') await erasePerson(acting, id)
    return replying(decided, (_state, version) => ({ id, version }))
  }),
]
