// Serves the doors of contacts. Who it is goes to people_persons in the same transaction, never into an entry.
import { derivedId } from '#foundation/core/ids.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveBare, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { contactDoors } from '../../contacts/contract.ts'
import { correctedIn, personOf, type Person } from '../../persons/person.ts'
import { disableNow } from '../disable.ts'
import { contacts } from '../kinds.ts'
import { findAccountOf } from '../queries/accounts.ts'
import { findContact, listContacts, listReveals } from '../queries/contacts.ts'
import { addPerson, correctPerson, erasePerson, findPerson } from '../queries/persons.ts'
import { runSecretly } from '../secret-command.ts'

export const contactRoutes: readonly Served[] = [
  serveQuestion(contactDoors.listContacts, (asking, { query }) => listContacts(asking, query)),

  serveQuestion(contactDoors.getContact, async (asking, { params }) => {
    const contact = await findContact(asking, params.id)
    return contact ? sending({ reply: contact, version: contact.version }) : missing
  }),

  serveCommand(contactDoors.addContact, async (acting, { body }) => {
    const { id = derivedId(acting.command.id, 1), subject, duty, main = false } = body
    const decided = await decideOn(acting, contacts, {
      id,
      exists: false,
      command: { type: 'AddContact', subject, duty: duty?.trim() ?? null, main },
      facts: async () => ({ idTaken: (await findPerson(acting, id)) !== null }),
    })
    if (decided.outcome === 'accepted') await addPerson(acting, id, 'contact', personOf(body))
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveCommand(contactDoors.changeContact, async (acting, { params: { id }, body }) => {
    const { duty, main = false } = body
    const known = await findPerson(acting, id)
    // Whoever corrects a name has seen a masked number only, and must not have to know it.
    const person = personOf({ phone: known?.phone ?? null, email: known?.email ?? null, ...body })
    const corrected = correctedIn(known, person)
    const command = { type: 'ChangeContact', duty: duty?.trim() ?? null, main, corrected } as const
    const decided = await decideOn(acting, contacts, { id, command, facts: {} })
    if (decided.outcome === 'accepted' && corrected.length > 0) await correctPerson(acting, id, person)
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveBare(contactDoors.revealContact, (context, { params: { id }, body }) => {
    let shown: Person | null = null
    return runSecretly(
      context,
      contactDoors.revealContact,
      { id, ...body },
      async (acting) => {
        shown = await findPerson(acting, id)
        const command = { type: 'RevealContact', ...body } as const
        const facts = { hasPhone: (shown?.phone ?? null) !== null }
        return replying(await decideOn(acting, contacts, { id, command, facts }), () => ({ id }))
      },
      () => ({ id, phone: shown!.phone!, email: shown!.email }),
    )
  }),

  serveCommand(contactDoors.eraseContact, async (acting, { params: { id } }) => {
    const decided = await decideOn(acting, contacts, { id, command: { type: 'EraseContact' }, facts: {} })
    if (decided.outcome !== 'accepted') return decided
    await erasePerson(acting, id)
    const account = await findAccountOf(acting, id)
    const disabled = account ? await disableNow(acting, account, 'erased') : null
    if (disabled && disabled.outcome !== 'accepted') return disabled
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveQuestion(contactDoors.listReveals, (asking, { query }) => listReveals(asking, query)),
]
