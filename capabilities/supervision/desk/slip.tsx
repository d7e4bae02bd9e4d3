// What the screens know of slips and colours: their shapes, how they are asked for, a colour with its word.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { setColourLimits } from '#foundation/ui/colours.ts'
import { ColourMark, Tag } from '#foundation/ui/Marks.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import type { supervisionDoors } from '../contract.ts'
import { messages } from './messages.ts'

export type SlipRow = ReplyOf<typeof supervisionDoors.listSlips>['items'][number]
export type Slip = ReplyOf<typeof supervisionDoors.getSlip>
export type SupervisedRow = ReplyOf<typeof supervisionDoors.listSupervised>['items'][number]
export type Thing = ReplyOf<typeof supervisionDoors.getSupervisedThing>

export const askSlip = (id: string) =>
  call<typeof supervisionDoors.getSlip>('GET /api/slips/:id', { params: { id } })

/** The rows of all lists are coloured by what this brings. */
export async function askColours(): Promise<void> {
  setColourLimits(await call<typeof supervisionDoors.getColourLimits>('GET /api/supervision/limits'))
}

/** A slip that runs bears its colour; one that is over only its name. */
export function SlipColour({ slip }: { slip: Pick<SlipRow, 'colour' | 'status'> }) {
  const isRunning = slip.status === 'open' || slip.status === 'replied'
  return isRunning ? <ColourMark tone={slip.colour} /> : <span>{say(messages, `colour.${slip.colour}`)}</span>
}

export function SlipState({ slip }: { slip: Pick<SlipRow, 'status' | 'isUnmet' | 'objected'> }) {
  const { status, isUnmet, objected } = slip
  return (
    <>
      {isUnmet ? <strong>{say(messages, 'unmet')}</strong> : say(messages, `status.${status}`)}{' '}
      {objected === 'pending' && <Tag>{say(messages, 'objected.pending')}</Tag>}
    </>
  )
}

export function becauseWords({ because }: Pick<SupervisedRow, 'because'>): string {
  return because ? because[lang()] : ''
}

const pages = { matter: '/matters', promise: '/promises', task: '/tasks', plan: '/plans' }

export function aboutPath({ kind, id }: { kind: keyof typeof pages; id: string }): string {
  return `${pages[kind]}/${id}`
}
