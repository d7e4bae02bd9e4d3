// What the directory says of a matter: duties that fit, who leads, and what was ruled before; one press takes the unit.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { dayOf } from '#foundation/core/days.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { day } from '#foundation/ui/dates.ts'
import { Stack } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { Note } from '#foundation/ui/Notes.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import type { dutyDoors } from '#capabilities/directory/contract.ts'
import { useQuery } from '@tanstack/react-query'
import type { Matter } from '../matter.ts'
import { PartName } from '../PartName.tsx'
import type { Reference } from '../reference.ts'
import { messages as words } from './dispute-messages.ts'

type Answer = ReplyOf<typeof dutyDoors.whoseDuty>['items'][number]

/** Asked of the day on which the matter came: whose it was then. */
export function useWhose({ id, title, text, programme, receivedAt, ...matter }: Matter) {
  return useQuery({
    queryKey: ['directory', 'whose', id],
    queryFn: () =>
      call<typeof dutyDoors.whoseDuty>('GET /api/duties/whose', {
        query: {
          text: `${title} ${text}`.slice(0, 400),
          programme,
          on: dayOf(receivedAt),
          ...(matter.class ? { class: matter.class } : {}),
        },
      }),
  })
}

interface LinesProps {
  readonly answers: readonly Answer[]
  readonly reference: Reference
  readonly now: string
  /** The unit that leads, and the duty by which. */
  readonly onTake: (unit: string, duty: string) => void
}

export function DirectoryLines({ answers, reference, now, onTake }: LinesProps) {
  const entries = answers.flatMap((answer) => entriesOf(answer, { reference, now, onTake }))
  return (
    <Stack gap={8}>
      <PartName of="form">{say(words, 'lines.title')}</PartName>
      {entries.length === 0 ? (
        <Note>{say(words, 'lines.none')}</Note>
      ) : (
        <List label={say(words, 'lines.title')} entries={entries} />
      )}
    </Stack>
  )
}

function entriesOf(answer: Answer, { reference, now, onTake }: Omit<LinesProps, 'answers'>) {
  const { duty, line, taught } = answer
  const take = (unit: string) => (
    <Button size="small" onClick={() => onTake(unit, duty)}>
      {say(words, 'lines.use')}
    </Button>
  )
  return [
    {
      id: duty,
      title: leadWords(answer, reference),
      ...(line ? { end: take(line.unit) } : {}),
    },
    ...taught.slice(0, 2).map((ruled) => ({
      id: `${duty}/${ruled.matter}`,
      title: say(words, 'lines.taught', {
        day: day(`${ruled.day}T12:00:00+08:00`, now),
        unit: reference.unitName(ruled.unit),
        note: ruled.note,
      }),
      end: take(ruled.unit),
    })),
  ]
}

function leadWords({ words: name, line }: Answer, reference: Reference): string {
  const duty = name[lang()]
  if (!line) return say(words, 'lines.no-lead', { duty })
  const lead = say(words, 'lines.lead', { duty, unit: reference.unitName(line.unit) })
  if (line.coUnits.length === 0) return lead
  const units = line.coUnits.map((unit) => reference.unitName(unit)).join('、')
  return `${lead}${say(words, 'lines.co', { units })}`
}
