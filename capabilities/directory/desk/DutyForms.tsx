// The forms of a duty: name it, say by what it is recognised; take it out of the directory and back.
import { call } from '#foundation/client/call.ts'
import { Checkbox } from '#foundation/ui/Choices.tsx'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field, FieldGroup } from '#foundation/ui/Field.tsx'
import { Input, Textarea } from '#foundation/ui/Inputs.tsx'
import { useOpen } from '#foundation/ui/links.ts'
import { useCommand, type Command } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { dutyDoors } from '../contract.ts'
import { useClasses } from './classes.ts'
import { wordsIn, type Duty } from './duty-lines.ts'
import { messages } from './messages.ts'
import styles from './Directory.module.css'

interface Draft {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly keywords: string
  readonly classes: readonly string[]
}

function draftOf(duty: Duty | undefined): Draft {
  if (!duty) return { key: '', zh: '', en: '', keywords: '', classes: [] }
  const { key, words, keywords, classes } = duty
  return {
    ...{ key, zh: words.zh, en: words.en === words.zh ? '' : words.en, keywords: keywords.join('、') },
    classes: classes.map((one) => `${one.programme}/${one.class}`),
  }
}

/** Adds one, or changes the one given. */
export function DutyForm({ duty, close }: { duty?: Duty; close: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(duty))
  const change = (some: Partial<Draft>) => setDraft((was) => ({ ...was, ...some }))
  const command = useNaming(duty, draft, close)
  const shared = { draft, change, command }
  const title = say(messages, duty ? 'change' : 'add')
  return (
    <DeskForm
      title={duty ? `${title} · ${duty.key}` : title}
      verb={title}
      command={command}
      ready={draft.zh.trim() !== ''}
      close={close}
      fields={['key', 'words', 'keywords', 'classes']}
      long
    >
      {!duty && (
        <TextField {...shared} name="key" most={120} label="col.key" hint="duty.key.hint" wrong="key" />
      )}
      <TextField {...shared} name="zh" most={120} label="duty.zh" wrong="words" required />
      <TextField {...shared} name="en" most={200} label="duty.en" />
      <Field
        label={say(messages, 'col.keywords')}
        hint={say(messages, 'duty.keywords.hint')}
        error={wrongWith(command, 'keywords')}
      >
        <Textarea
          rows={2}
          value={draft.keywords}
          onChange={(event) => change({ keywords: event.currentTarget.value })}
        />
      </Field>
      <ClassesField {...shared} />
    </DeskForm>
  )
}

interface TextProps extends Shared {
  readonly name: 'key' | 'zh' | 'en'
  readonly most: number
  readonly label: keyof typeof messages
  readonly hint?: keyof typeof messages
  /** Name of the field by which the server speaks of it. */
  readonly wrong?: string
  readonly required?: boolean
}

function TextField(props: TextProps) {
  const { draft, change, command, name, most, label, hint, wrong = name, required = false } = props
  return (
    <Field
      label={say(messages, label)}
      {...(hint ? { hint: say(messages, hint) } : {})}
      required={required}
      error={wrongWith(command, wrong, !required || draft[name].trim() !== '')}
    >
      <Input
        value={draft[name]}
        maxLength={most}
        onChange={(event) => change({ [name]: event.currentTarget.value })}
      />
    </Field>
  )
}

function useNaming(duty: Duty | undefined, draft: Draft, close: () => void): Command {
  const { open } = useOpen()
  const [key, zh, en] = [draft.key.trim(), draft.zh.trim(), draft.en.trim()]
  const body = {
    words: { zh, ...(en ? { en } : {}) },
    keywords: wordsIn(draft.keywords),
    classes: draft.classes.map((id) => {
      const [programme = '', name = ''] = id.split('/')
      return { programme, class: name }
    }),
  }
  return useCommand({
    about: [duty?.id, key, body],
    send: (commandId) =>
      duty
        ? call<typeof dutyDoors.changeDuty>('PUT /api/duties/:id', {
            ...{ params: { id: duty.id }, body, commandId, expected: duty.version },
          })
        : call<typeof dutyDoors.addDuty>('POST /api/duties', {
            ...{ body: { ...(key ? { key } : {}), ...body }, commandId },
          }),
    done: ({ id }) => {
      close()
      if (!duty) open(`/duties/${id}`)
      return say(messages, duty ? 'changed' : 'added')
    },
  })
}

interface Shared {
  readonly draft: Draft
  readonly change: (some: Partial<Draft>) => void
  readonly command: Command
}

function ClassesField({ draft, change, command }: Shared) {
  const { all } = useClasses()
  if (all.length === 0) return null
  return (
    <FieldGroup label={say(messages, 'duty.classes')} error={wrongWith(command, 'classes')}>
      <div className={styles.ticks}>
        {all.map(({ id, words }) => (
          <Checkbox
            key={id}
            checked={draft.classes.includes(id)}
            onChange={(on) =>
              change({ classes: on ? [...draft.classes, id] : draft.classes.filter((one) => one !== id) })
            }
          >
            {words}
          </Checkbox>
        ))}
      </div>
    </FieldGroup>
  )
}

/** Out of the directory, or back into it. */
export function StandingForm({ duty, close }: { duty: Duty; close: () => void }) {
  const [reason, setReason] = useState('')
  const body = { reason: reason.trim() }
  const sent = { params: { id: duty.id }, body, expected: duty.version }
  const command = useCommand({
    about: [duty.id, duty.retired, body],
    send: (commandId) =>
      duty.retired
        ? call<typeof dutyDoors.restoreDuty>('POST /api/duties/:id/restore', { ...sent, commandId })
        : call<typeof dutyDoors.retireDuty>('POST /api/duties/:id/retire', { ...sent, commandId }),
    done: () => {
      close()
      return say(messages, duty.retired ? 'restore.done' : 'retire.done')
    },
  })
  const verb = say(messages, duty.retired ? 'restore' : 'retire')
  return (
    <DeskForm
      title={`${verb} · ${duty.key}`}
      verb={verb}
      {...(duty.retired ? {} : { lead: say(messages, 'retire.lead') })}
      command={command}
      ready={body.reason !== ''}
      close={close}
      fields={['reason']}
    >
      <Field
        label={say(messages, 'reason')}
        required
        error={wrongWith(command, 'reason', body.reason !== '')}
      >
        <Textarea
          rows={2}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
    </DeskForm>
  )
}
