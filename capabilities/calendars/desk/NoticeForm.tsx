// A year's notice from a file: chosen, looked at, adopted.
import { call } from '#foundation/client/call.ts'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { FileInput } from '#foundation/ui/FileInput.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { calendarDoors } from '../contract.ts'
import type { Calendar, FormProps } from './calendar.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { messages } from './messages.ts'

const mostText = 60_000

export function NoticeForm({ calendar, close }: FormProps) {
  const [file, setFile] = useState({ fileName: '', text: '' })
  const [year, setYear] = useState(String(wantedYear(calendar)))
  const [source, setSource] = useState('')
  const body = { ...file, year: Number(year), source: source.trim() }
  const tooLong = file.text.length > mostText
  const isYear = /^\d{4}$/.test(year)
  const read = async ([chosen]: readonly File[]) => {
    if (chosen) setFile({ fileName: chosen.name, text: await chosen.text() })
  }
  return (
    <ChangeForm
      title={say(messages, 'notice.import')}
      lead={say(messages, 'notice.lead')}
      body={body}
      ready={file.text !== '' && !tooLong && isYear && body.source !== ''}
      preview={() => call<typeof calendarDoors.previewNotice>('POST /api/calendar/notices/preview', { body })}
      apply={(commandId) =>
        call<typeof calendarDoors.adoptNotice>('POST /api/calendar/notices', { body, commandId })
      }
      done={say(messages, 'notice.done', { year })}
      close={close}
      fields={['fileName', 'year', 'source']}
    >
      {(command) => (
        <>
          <Field
            label={say(messages, 'notice.file')}
            required
            error={
              tooLong ? say(messages, 'notice.too-long') : wrongWith(command, 'fileName', file.text !== '')
            }
          >
            <FileInput accept=".json,.ics" onFiles={(files) => void read(files)} />
          </Field>
          <Field label={say(messages, 'notice.year')} required error={wrongWith(command, 'year', isYear)}>
            <Input
              inputMode="numeric"
              maxLength={4}
              value={year}
              onChange={(event) => setYear(event.currentTarget.value)}
            />
          </Field>
          <Field
            label={say(messages, 'notice.source')}
            hint={say(messages, 'notice.source.hint')}
            required
            error={wrongWith(command, 'source', body.source !== '')}
          >
            <Input
              maxLength={300}
              value={source}
              onChange={(event) => setSource(event.currentTarget.value)}
            />
          </Field>
        </>
      )}
    </ChangeForm>
  )
}

/** The year that is missing, or the first that nobody has published yet. */
function wantedYear({ missing, notices, today }: Calendar): number {
  const last = notices.at(-1)?.year
  return missing ?? (last === undefined ? Number(today.slice(0, 4)) : last + 1)
}
