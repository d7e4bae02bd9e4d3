// Consultations: the instant by which one’s unit answers, and the day on which all meet.
import { messages as forms } from '#capabilities/consultations/messages.ts'
import { consultationDates as datesOf } from '#capabilities/consultations/server/questions/dates.ts'
import { eventOf } from './event.ts'
import type { Source } from './source.ts'

export const consultationDates: Source = async (wanted) => {
  const consultations = await datesOf(wanted.reader, wanted)
  return consultations.flatMap(({ id, form, title, version, opinionsDue, heldOn, changedAt }) => {
    const params = { form: forms[`form.${form}`][wanted.lang], title }
    const same = {
      ...{ lines: [], path: `/consultations/${id}`, provisional: false },
      revised: { number: version, at: changedAt },
    }
    const uid = `${id}@yixian`
    const met = { words: 'consultation.held', params } as const
    const held = { ...same, uid, said: met }
    const owed = { words: 'consultation.opinion', params } as const
    const asked = { ...same, uid: `opinion-${uid}`, said: owed }
    return [
      ...(opinionsDue === null ? [] : [{ ...eventOf(wanted, asked), from: opinionsDue }]),
      ...(heldOn === null ? [] : [{ ...eventOf(wanted, held), day: heldOn }]),
    ]
  })
}
