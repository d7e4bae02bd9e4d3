// Who is told: those asked for an opinion, those who convened when somebody stays silent, all of them when it is decided or off.
import { dayOf } from '#foundation/core/days.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { fill } from '#foundation/core/words.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { sendNotice } from '#foundation/notices/notice.ts'
import type { Compose } from '#foundation/notices/sender.ts'
import { toldIn } from '#capabilities/people/server/questions/told.ts'
import type { ConsultationEvent } from '../events.ts'
import { noticeMessages as words } from '../notice-messages.ts'
import type { Consultation } from '../state.ts'
import { consultationKind } from './projection.ts'
import { findConsultation } from './questions.ts'

const noticeSeconds = 3 * 86_400
const kinds = {
  Convened: 'consultation-asked',
  UnitAsked: 'consultation-asked',
  PutOff: 'consultation-put-off',
  UnitsSilent: 'consultation-silent',
  Decided: 'consultation-decided',
  CalledOff: 'consultation-off',
} as const

/** Queues what the entries just decided give cause to tell, never to who did it. */
export async function tellAll(acting: Acting, id: Id, after: Consultation): Promise<void> {
  const added = acting.open.get(`${consultationKind.name}/${id}`)?.added ?? []
  for (const event of added as unknown as readonly ConsultationEvent[]) {
    const kind = kinds[event.type as keyof typeof kinds]
    if (!kind) continue
    for (const person of await concerned(acting, event, after)) {
      if (person === acting.actor.person) continue
      const notice = { id: newId(), kind, data: { consultation: id, person } }
      acting.alongside.push(() => sendNotice(acting, notice, acting.at, noticeSeconds))
    }
  }
}

async function concerned(
  acting: Acting,
  event: ConsultationEvent,
  { voices, convenedBy, chair }: Consultation,
): Promise<ReadonlySet<Id>> {
  const leads = [convenedBy, chair].filter((person) => person !== null)
  if (event.type === 'UnitsSilent') return new Set(leads)
  const asked = event.type === 'UnitAsked' ? [event.data] : voices
  const told = await Promise.all(asked.map(({ unit, person }) => toldIn(acting, unit, person)))
  return new Set([...told.flat(), ...(event.type === 'UnitAsked' ? [] : leads)])
}

/** Form and day, no words of the case: those are read behind the sign-in. */
function compose(told: keyof typeof words, isStill: (found: Consultation) => boolean): Compose {
  return async (writer, { data }, { origin }) => {
    const id = data['consultation']!
    const found = await findConsultation(writer, id)
    if (!found || !isStill(found.consultation)) return null
    const { form, opinionsDue, heldOn, voices } = found.consultation
    const params = {
      form: words[`form.${form}`].zh,
      due: opinionsDue ? dayOf(opinionsDue) : (heldOn ?? '—'),
      silent: voices.filter(({ silent }) => silent !== null).length,
      url: `${origin}/consultations/${id}`,
    }
    return { to: { person: data['person']! }, text: fill(words[told].zh, params) }
  }
}

const isOpen = ({ status }: Consultation) => status === 'open'

export const composers: Readonly<Record<string, Compose>> = {
  'consultation-asked': compose('notice.asked', isOpen),
  'consultation-put-off': compose('notice.put-off', isOpen),
  'consultation-silent': compose('notice.silent', isOpen),
  'consultation-decided': compose('notice.decided', ({ status }) => status === 'decided'),
  'consultation-off': compose('notice.off', ({ status }) => status === 'called-off'),
}
