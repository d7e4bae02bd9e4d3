// Stories of forms: every control in every state, and choices.
import { useState } from 'react'
import { Checkbox, GradePicker, RadioRow, type Grade } from '../Choices.tsx'
import { Field } from '../Field.tsx'
import { FileInput } from '../FileInput.tsx'
import { Input, SearchInput, Select, Textarea } from '../Inputs.tsx'
import { Grid, Row, Stack } from '../Layout.tsx'
import { SeenMark } from '../Marks.tsx'
import { Pick, type PickOption } from '../Pick.tsx'
import { say } from '../words.ts'
import { words } from './words.ts'

const w = (key: keyof typeof words) => say(words, key)

export function Fields() {
  const [subject, setSubject] = useState<PickOption | null>(null)
  const options = ['firm.1', 'firm.2', 'firm.3'] as const
  return (
    <Grid least={320} gap={16}>
      <Field label={w('field.said')} hint={w('field.said.hint')} mark={<SeenMark by="asker" />} required>
        <Textarea name="said" placeholder={w('field.said.hint')} />
      </Field>
      <Field label={w('field.phone')} error={w('field.phone.error')}>
        <Input type="tel" defaultValue="138000123" />
      </Field>
      <Field label={w('field.date')}>
        <Input type="date" defaultValue="2026-11-21" />
      </Field>
      <Field label={w('field.class')}>
        <Select
          empty={w('field.class.empty')}
          options={(['land', 'power', 'labour'] as const).map((value) => ({
            value,
            words: w(`class.${value}`),
          }))}
        />
      </Field>
      <Pick
        label={w('field.subject')}
        hint={w('field.subject.hint')}
        required
        value={subject}
        onPick={setSubject}
        find={(typed) =>
          options
            .map((id) => ({ id, words: w(id), hint: '91510722MA6AC1XY0K' }))
            .filter((one) => one.words.includes(typed))
        }
      />
      <Field label={w('field.photo')}>
        <FileInput accept="image/*" onFiles={() => {}} />
      </Field>
      <Field label={w('code')}>
        <Input defaultValue="91510722MA6AC1XY0K" readOnly />
      </Field>
      <SearchInput label={w('search')} />
    </Grid>
  )
}

export function Choices() {
  const [outcome, setOutcome] = useState<'solved' | 'over' | null>('over')
  const [grade, setGrade] = useState<Grade | null>(4)
  const [ticked, setTicked] = useState(true)
  const options = (['solved', 'over'] as const).map((value) => ({
    value,
    words: w(`outcome.${value}`),
    hint: w(`outcome.${value}.hint`),
  }))
  return (
    <Stack>
      <RadioRow label={w('field.outcome')} options={options} value={outcome} onChange={setOutcome} required />
      <RadioRow
        label={w('field.outcome')}
        options={options}
        value={null}
        onChange={setOutcome}
        stacked
        error={w('field.class.empty')}
      />
      <GradePicker label={w('field.grade')} value={grade} onChange={setGrade} required />
      <Row gap={24}>
        <Checkbox checked={ticked} onChange={setTicked}>
          {w('check.photo')}
        </Checkbox>
        <Checkbox checked={false} mixed onChange={() => {}}>
          {w('check.all')}
        </Checkbox>
        <Checkbox checked={false} disabled onChange={() => {}}>
          {w('check.all')}
        </Checkbox>
      </Row>
    </Stack>
  )
}
