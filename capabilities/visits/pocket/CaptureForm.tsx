// The form of a visit once it is known who was visited: standing, meeting, what was heard, matters, promises.
import { Button } from '#foundation/ui/Button.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { PlusIcon } from '#foundation/ui/icons.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Row, Stack } from '#foundation/ui/Layout.tsx'
import { SeenMark } from '#foundation/ui/Marks.tsx'
import { say } from '#foundation/ui/words.ts'
import styles from './Capture.module.css'
import { usualContacts, type Contact } from './contacts.ts'
import { newFinding, newPromise, type Fault, type VisitDraft } from './draft.ts'
import { FindingForm } from './FindingForm.tsx'
import { Meeting } from './Meeting.tsx'
import { messages } from './messages.ts'
import { PromiseForm } from './PromiseForm.tsx'
import { choices, type Rules } from './rules.ts'
import { Standing } from './Standing.tsx'

interface CaptureFormProps {
  readonly draft: VisitDraft
  readonly subject: NonNullable<VisitDraft['subject']>
  readonly rules: readonly Rules[]
  readonly programme: string
  readonly contacts: readonly Contact[]
  readonly faults: readonly Fault[]
  /** '2026-11-21' in Shanghai. */
  readonly today: string
  readonly onChange: (change: Partial<VisitDraft>) => void
}

export function CaptureForm(props: CaptureFormProps) {
  const { draft, subject, rules, programme, contacts, faults, today, onChange } = props
  const rule = rules.find(({ key }) => key === programme)
  return (
    <Stack gap={24}>
      <Stack gap={8}>
        <div className={styles.chosen}>
          <h2>{subject.name}</h2>
          <Button size="small" onClick={() => onChange({ subject: null, contacts: null })}>
            {say(messages, 'subject.change')}
          </Button>
        </div>
        <Standing subject={subject.id} now={new Date().toISOString()} />
      </Stack>
      <Field
        label={say(messages, 'heard')}
        hint={draft.heard === '' ? say(messages, 'heard.hint') : undefined}
        mark={<SeenMark by="internal" />}
        error={faults.includes('nothing') ? say(messages, 'fault.nothing') : undefined}
      >
        <Textarea
          rows={4}
          maxLength={4000}
          value={draft.heard}
          onChange={(event) => onChange({ heard: event.currentTarget.value })}
        />
      </Field>
      {(draft.findings.length > 0 || draft.promises.length > 0) && (
        <Stack gap={12}>
          <Findings {...{ draft, rule, faults, onChange }} />
          <Promises {...{ draft, faults, today, onChange }} />
        </Stack>
      )}
      <Row>
        <Button
          icon={<PlusIcon />}
          onClick={() => onChange({ findings: [...draft.findings, newFinding(draft)] })}
        >
          {say(messages, draft.findings.length === 0 ? 'finding.add' : 'finding.another')}
        </Button>
        <Button
          icon={<PlusIcon />}
          onClick={() => onChange({ promises: [...draft.promises, newPromise(today)] })}
        >
          {say(messages, 'promise.add')}
        </Button>
      </Row>
      <Meeting
        {...{ draft, programme, contacts, onChange }}
        programmes={choices(rules)}
        kinds={choices(rule?.kinds ?? [])}
        usual={usualContacts(contacts)}
      />
    </Stack>
  )
}

type Part = Pick<CaptureFormProps, 'draft' | 'faults' | 'onChange'>

function Findings({ draft, rule, faults, onChange }: Part & { rule: Rules | undefined }) {
  const { findings } = draft
  const set = (next: VisitDraft['findings']) => onChange({ findings: next })
  return (
    <>
      {findings.map((finding, i) => (
        <FindingForm
          key={finding.id}
          n={i + 1}
          finding={finding}
          classes={choices(rule?.classes ?? [])}
          faults={faults}
          onChange={(change) => set(findings.map((one) => (one === finding ? { ...one, ...change } : one)))}
          onRemove={() => set(findings.filter((one) => one !== finding))}
        />
      ))}
    </>
  )
}

function Promises({ draft, faults, today, onChange }: Part & { today: string }) {
  const { promises } = draft
  const set = (next: VisitDraft['promises']) => onChange({ promises: next })
  return (
    <>
      {promises.map((promise, i) => (
        <PromiseForm
          key={promise.id}
          n={i + 1}
          promise={promise}
          faults={faults}
          from={today}
          onChange={(change) => set(promises.map((one) => (one === promise ? { ...one, ...change } : one)))}
          onRemove={() => set(promises.filter((one) => one !== promise))}
        />
      ))}
    </>
  )
}
