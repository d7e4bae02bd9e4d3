// Serves the doors of contacts. Who it is goes to people_persons in the same transaction, never into an entry.
import type { Actor, Role } from '#foundation/core/actor.ts'
import { derivedId, type Id } from '#foundation/core/ids.ts'
import { sending } from '#foundation/http/handle.ts'
import { runSecretly } from '#foundation/http/secret-command.ts'
import { missing, serveBare, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { contactDoors } from '../../contacts/contract.ts'
import { correctedIn, personOf, type Person } from '../../persons/person.ts'
import { disableNow } from '../disable.ts'
import { contacts } from '../kinds.ts'
import { tellFormerNumbers } from '../notices.ts'
import { findAccountOf } from '../queries/accounts.ts'
import { findContact, listContacts, listReveals } from '../queries/contacts.ts'
import { forgetNumbersOf, isStaffLine } from '../queries/numbers.ts'
import { addPerson, correctPerson, erasePerson, findPerson } from '../queries/persons.ts'
import { contactsSubjects } from '../questions.ts'

/** Whether somebody in one of these roles serves a subject, or has something of it in hand: told by a floor above. */
export type Serves = (
  reader: Reader,
  actor: Actor,
  roles: readonly Role[],
  subject: Id,
  at: string,
) => Promise<boolean>

type Write = keyof Pick<typeof contactDoors, 'changeContact' | 'revealContact' | 'eraseContact'>

type MayTouch = (acting: Acting, door: Write, id: Id) => Promise<boolean>

export function contactRoutes(serves: Serves = async () => true): readonly Served[] {
  /** Whoever reads a contact in the register need not be one who may write to it or ring it up. */
  const mayTouch = async (acting: Acting, door: Write, id: Id): Promise<boolean> => {
    const subject = (await contactsSubjects(acting, [id])).get(id)
    return subject !== undefined && serves(acting, acting.actor, contactDoors[door].allow, subject, acting.at)
  }
  return [
    serveQuestion(contactDoors.listContacts, (asking, { query }) => listContacts(asking, query)),

    serveQuestion(contactDoors.getContact, async (asking, { params }) => {
      const contact = await findContact(asking, params.id)
      return contact ? sending({ reply: contact, version: contact.version }) : missing
    }),

    serveCommand(contactDoors.addContact, async (acting, { body }) => {
      const { id = derivedId(acting.command.id, 1), subject, duty, main = false } = body
      const { allow } = contactDoors.addContact
      const person = personOf(body)
      if (!(await serves(acting, acting.actor, allow, subject, acting.at))) return { outcome: 'forbidden' }
      const decided = await decideOn(acting, contacts, {
        id,
        exists: false,
        command: { type: 'AddContact', subject, duty: duty?.trim() ?? null, main },
        facts: async () => ({
          idTaken: (await findPerson(acting, id)) !== null,
          staffNumber: await isStaffLine(acting, person.phone),
        }),
      })
      if (decided.outcome === 'accepted') await addPerson(acting, id, 'contact', person)
      return replying(decided, (_state, version) => ({ id, version }))
    }),

    serveCommand(contactDoors.changeContact, async (acting, { params: { id }, body }) => {
      const { duty, main = false } = body
      if (!(await mayTouch(acting, 'changeContact', id))) return { outcome: 'missing' }
      const known = await findPerson(acting, id)
      // Whoever corrects a name has seen a masked number only, and must not have to know it.
      const person = personOf({ phone: known?.phone ?? null, email: known?.email ?? null, ...body })
      const corrected = correctedIn(known, person)
      const command = { type: 'ChangeContact', duty: duty?.trim() ?? null, main, corrected } as const
      const facts = { staffNumber: await isStaffLine(acting, person.phone) }
      const decided = await decideOn(acting, contacts, { id, command, facts })
      if (decided.outcome === 'accepted' && corrected.length > 0) {
        await correctPerson(acting, id, person)
        if (known) await tellFormerNumbers(acting, [{ contact: id, before: known, after: person }])
      }
      return replying(decided, (_state, version) => ({ id, version }))
    }),

    revealRoute(mayTouch),
    eraseRoute(mayTouch),
    serveQuestion(contactDoors.listReveals, (asking, { query }) => listReveals(asking, query)),
  ]
}

/** The full number, for a purpose that is written down; the reply itself is kept nowhere. */
function revealRoute(mayTouch: MayTouch): Served {
  return serveBare(contactDoors.revealContact, (context, { params: { id }, body }) => {
    let shown: Person | null = null
    return runSecretly(
      { context, door: contactDoors.revealContact, input: { id, ...body } },
      async (acting) => {
        if (!(await mayTouch(acting, 'revealContact', id))) return { outcome: 'missing' }
        shown = await findPerson(acting, id)
        const command = { type: 'RevealContact', ...body } as const
        const facts = { hasPhone: (shown?.phone ?? null) !== null }
        return replying(await decideOn(acting, contacts, { id, command, facts }), () => ({ id }))
      },
      () => ({ id, phone: shown!.phone!, email: shown!.email }),
    )
  })
}

/** Takes the person out of the register for good, and the account with her. */
function eraseRoute(mayTouch: MayTouch): Served {
  return serveCommand(contactDoors.eraseContact, async (acting, { params: { id } }) => {
    if (!(await mayTouch(acting, 'eraseContact', id))) return { outcome: 'missing' }
    const decided = await decideOn(acting, contacts, { id, command: { type: 'EraseContact' }, facts: {} })
    if (decided.outcome !== 'accepted') return decided
    await Promise.all([erasePerson(acting, id), forgetNumbersOf(acting, id)])
    const account = await findAccountOf(acting, id)
    const disabled = account ? await disableNow(acting, account, 'erased') : null
    if (disabled && disabled.outcome !== 'accepted') return disabled
    return replying(decided, (_state, version) => ({ id, version }))
  })
}
