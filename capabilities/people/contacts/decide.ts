// The rules of a contact's record: told once, corrected, revealed for a purpose, erased.
import { never, type Context, type Decider } from '#foundation/core/decider.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { ContactCommand } from './commands.ts'
import type { ContactEvent } from './events.ts'
import { evolve, noContact, type Contact } from './state.ts'

export interface ContactFacts {
  /** The id is already somebody's. */
  readonly idTaken?: boolean
  readonly hasPhone?: boolean
  /** The number told is that of an officer who serves: he would get the asker's codes, and judge in her place. */
  readonly staffNumber?: boolean
}

type Given = ContactFacts & Context

export const contactDecider: Decider<Contact, ContactCommand, ContactEvent, ContactFacts> = {
  initial: noContact,
  evolve,
  decide,
}

function decide(command: ContactCommand, state: Contact, given: Given): readonly ContactEvent[] | Refusal {
  if (command.type === 'AddContact') {
    if (state.status !== 'none' || given.idTaken) return refuse('contact.added-already')
    if (given.staffNumber) return staffNumber()
    const { subject, duty, main } = command
    return [{ type: 'ContactAdded', data: { subject, duty, main } }]
  }
  if (state.status !== 'known') return refuse('contact.unknown')
  switch (command.type) {
    case 'ChangeContact':
      // Who corrects a name only does not answer for a number that has become an officer's since.
      return given.staffNumber && command.corrected.includes('phone')
        ? staffNumber()
        : changed(command, state)
    case 'RevealContact':
      if (!given.hasPhone) return refuse('contact.no-phone')
      return [{ type: 'ContactRevealed', data: { purpose: command.purpose.trim() } }]
    case 'EraseContact':
      return [{ type: 'ContactErased', data: {} }]
    default:
      return never(command)
  }
}

function staffNumber(): Refusal {
  return refuse('contact.staff-number', { field: 'phone' })
}

function changed(
  command: ContactCommand & { type: 'ChangeContact' },
  state: Contact,
): readonly ContactEvent[] {
  const { duty, main, corrected } = command
  const same = duty === state.duty && main === state.main && corrected.length === 0
  return same ? [] : [{ type: 'ContactChanged', data: { duty, main, corrected } }]
}
