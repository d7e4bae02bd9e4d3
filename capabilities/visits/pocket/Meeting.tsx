// How, when and whom one met: set beforehand as it mostly is, changed with one press.
import { Button } from '#foundation/ui/Button.tsx'
import { Checkbox, RadioRow } from '#foundation/ui/Choices.tsx'
import { Field, FieldGroup } from '#foundation/ui/Field.tsx'
import { Input, Select } from '#foundation/ui/Inputs.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { say } from '#foundation/ui/words.ts'
import type { Contact } from './contacts.ts'
import type { VisitDraft } from './draft.ts'
import { messages } from './messages.ts'
import type { Choice } from './rules.ts'

interface MeetingProps {
  readonly draft: VisitDraft
  readonly programmes: readonly Choice[]
  readonly programme: string
  readonly kinds: readonly Choice[]
  readonly contacts: readonly Contact[]
  /** Those met as long as the draft says nothing. */
  readonly usual: readonly string[]
  readonly onChange: (change: Partial<VisitDraft>) => void
}

export function Meeting(props: MeetingProps) {
  const { draft, programmes, programme, kinds, contacts, usual, onChange } = props
  const met = draft.contacts ?? usual
  return (
    <Stack gap={12}>
      {programmes.length > 1 && (
        <Field label={say(messages, 'programme')}>
          <Select
            options={programmes.map(({ value, words }) => ({ value, words }))}
            value={programme}
            onChange={(event) => onChange({ programme: event.currentTarget.value })}
          />
        </Field>
      )}
      <RadioRow
        chips
        label={say(messages, 'kind')}
        options={kinds}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
      />
      {contacts.length > 1 && (
        <FieldGroup label={say(messages, 'who')}>
          {contacts.map(({ id, name, duty, main }) => (
            <Checkbox
              key={id}
              checked={met.includes(id)}
              onChange={(on) => onChange({ contacts: on ? [...met, id] : met.filter((one) => one !== id) })}
            >
              {[name, duty, main && say(messages, 'who.main')].filter(Boolean).join(' · ')}
            </Checkbox>
          ))}
        </FieldGroup>
      )}
      <When metAt={draft.metAt} onChange={onChange} />
    </Stack>
  )
}

function When({ metAt, onChange }: { metAt: string | null; onChange: MeetingProps['onChange'] }) {
  if (metAt === null)
    return (
      <div>
        <Button look="quiet" size="small" onClick={() => onChange({ metAt: new Date().toISOString() })}>
          {say(messages, 'met.now')}
        </Button>
      </div>
    )
  return (
    <Field label={say(messages, 'met.at')}>
      <Input
        type="datetime-local"
        value={localTime(metAt)}
        max={localTime(new Date().toISOString())}
        onChange={(event) => {
          const typed = event.currentTarget.value
          onChange({ metAt: typed === '' ? null : new Date(typed).toISOString() })
        }}
      />
    </Field>
  )
}

/** '2026-11-21T09:30' by the phone's own clock, as the browser's control wants it. */
function localTime(iso: string): string {
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
