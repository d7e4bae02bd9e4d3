// The fields of convening: which form, what is to be settled, by when and where.
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input, Select, Textarea } from '#foundation/ui/Inputs.tsx'
import { Pick } from '#foundation/ui/Pick.tsx'
import type { Command } from '#foundation/ui/useCommand.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { findOfficers } from '#capabilities/people/desk/DirectoryPanel.tsx'
import type { Programme } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import { forms } from '../forms.ts'
import { messages as formWords } from '../messages.ts'
import { messages } from './messages.ts'
import type { Draft } from './useDraft.ts'

interface FieldsProps {
  readonly draft: Draft
  readonly command: Command
}

export function FormFields({ draft, programmes }: { draft: Draft; programmes: readonly Programme[] }) {
  const { told, set } = draft
  return (
    <>
      <RadioRow
        label={say(messages, 'new.form')}
        stacked
        options={forms.map((value) => ({
          value,
          words: say(formWords, `form.${value}`),
          hint: say(messages, `new.form.${value}`),
        }))}
        value={told.form}
        onChange={(form) => set({ form })}
      />
      {programmes.length > 1 && (
        <Field label={say(messages, 'new.programme')}>
          <Select
            value={told.programme}
            options={programmes.map(({ key, words }) => ({ value: key, words: words[lang()] }))}
            onChange={(event) => set({ programme: event.currentTarget.value })}
          />
        </Field>
      )}
    </>
  )
}

export function QuestionFields({ draft: { told, set }, command }: FieldsProps) {
  return (
    <>
      <Field
        label={say(messages, 'new.name')}
        required
        error={wrongWith(command, 'title', told.title.trim() !== '')}
      >
        <Input
          value={told.title}
          maxLength={120}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
      </Field>
      <Field
        label={say(messages, 'new.question')}
        required
        error={wrongWith(command, 'question', told.question.trim() !== '')}
      >
        <Textarea
          rows={4}
          value={told.question}
          maxLength={4000}
          onChange={(event) => set({ question: event.currentTarget.value })}
        />
      </Field>
      <Field label={say(messages, 'new.options')}>
        <Textarea
          rows={3}
          value={told.options}
          onChange={(event) => set({ options: event.currentTarget.value })}
        />
      </Field>
    </>
  )
}

export function DayFields({ draft: { told, set }, command }: FieldsProps) {
  const meets = told.form !== 'consultation'
  return (
    <>
      <Field
        label={say(messages, 'due')}
        required={!meets}
        error={wrongWith(command, 'opinionsBy', meets || told.opinionsBy !== '')}
      >
        <DateInput value={told.opinionsBy} onChange={(opinionsBy) => set({ opinionsBy })} />
      </Field>
      {meets && (
        <>
          <Field
            label={say(messages, 'held')}
            required
            error={wrongWith(command, 'heldOn', told.heldOn !== '')}
          >
            <DateInput value={told.heldOn} onChange={(heldOn) => set({ heldOn })} />
          </Field>
          <Field label={say(messages, 'held.place')}>
            <Input
              value={told.place}
              maxLength={200}
              onChange={(event) => set({ place: event.currentTarget.value })}
            />
          </Field>
        </>
      )}
      <Pick
        label={say(messages, 'chair')}
        value={told.chair}
        onPick={(chair) => set({ chair })}
        find={findOfficers}
      />
    </>
  )
}
