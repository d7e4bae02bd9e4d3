// The beginning of an import: what it holds, for which programme, and the file.
import { Button } from '#foundation/ui/Button.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { FileInput } from '#foundation/ui/FileInput.tsx'
import { Select } from '#foundation/ui/Inputs.tsx'
import { Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { Progress } from '#foundation/ui/Progress.tsx'
import { messages as form } from '#foundation/ui/form-messages.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { useProgrammes } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import { useState } from 'react'
import type { ImportKind } from './import-doors.ts'
import { messages } from './import-messages.ts'
import { useUpload, type Sending } from './useUpload.ts'
import styles from './Imports.module.css'

export function NewImport(props: {
  kinds: readonly ImportKind[]
  onSent: (id: string, what: Sending) => void
}) {
  const programmes = useProgrammes() ?? []
  const { busy, problem, send } = useUpload(props.onSent)
  const [name, setName] = useState('')
  const [programme, setProgramme] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const kind = props.kinds.find((one) => one.name === name)
  const missing = (filled: boolean) => (tried && !filled ? say(form, 'missing') : undefined)
  const chosen = programme || (programmes.length === 1 ? programmes[0]!.key : '')
  const submit = () => {
    setTried(true)
    if (!kind || !file || (kind.needsProgramme && chosen === '')) return
    const query = { kind: kind.name, name: file.name, ...(kind.needsProgramme ? { programme: chosen } : {}) }
    void send({ file, query })
  }
  return (
    <Sheet title={say(messages, 'new')}>
      <form
        className={styles.form}
        aria-label={say(messages, 'new')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack>
          {problem && <ErrorNote what={problem.message} />}
          <KindField kinds={props.kinds} kind={kind} onChange={setName} error={missing(kind !== undefined)} />
          {kind?.needsProgramme && programmes.length > 1 && (
            <Field label={say(messages, 'programme')} required error={missing(chosen !== '')}>
              <Select
                empty={say(messages, 'kind.choose')}
                options={programmes.map(({ key, words }) => ({ value: key, words: words[lang()] }))}
                value={programme}
                onChange={(event) => setProgramme(event.currentTarget.value)}
              />
            </Field>
          )}
          <Field
            label={say(messages, 'file')}
            required
            hint={say(messages, 'file.hint')}
            error={missing(file !== null)}
          >
            <FileInput accept=".xlsx,.csv" onFiles={([first]) => setFile(first ?? null)} />
          </Field>
          {busy && <Progress label={say(messages, 'reading')} />}
          <Go busy={busy} />
        </Stack>
      </form>
    </Sheet>
  )
}

function KindField(props: {
  kinds: readonly ImportKind[]
  kind: ImportKind | undefined
  onChange: (name: string) => void
  error: string | undefined
}) {
  const { kinds, kind, onChange, error } = props
  return (
    <Field
      label={say(messages, 'kind')}
      required
      error={error}
      hint={kind && say(messages, 'kind.titles', { titles: kind.titles.join('、') })}
    >
      <Select
        empty={say(messages, 'kind.choose')}
        options={kinds.map((one) => ({ value: one.name, words: one.words[lang()] }))}
        value={kind?.name ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  )
}

function Go({ busy }: { busy: boolean }) {
  return (
    <div>
      <Button type="submit" look="primary" busy={busy}>
        {say(messages, 'preview')}
      </Button>
    </div>
  )
}
