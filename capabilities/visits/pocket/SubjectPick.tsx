// Whom did you visit: the ones of mine, latest visited first, or a few letters of the name.
import { Button } from '#foundation/ui/Button.tsx'
import { SearchInput } from '#foundation/ui/Inputs.tsx'
import { List, Stack } from '#foundation/ui/Layout.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import { messages } from './messages.ts'
import styles from './Capture.module.css'
import { useSubjects, type Found } from './subjects.ts'

const few = 6

export function SubjectPick({ error, onPick }: { error: boolean; onPick: (subject: Found) => void }) {
  const [typed, setTyped] = useState('')
  const [all, setAll] = useState(false)
  const wanted = typed.trim()
  const { found, settled } = useSubjects(wanted)
  const shown = all || wanted !== '' ? found.slice(0, 60) : found.slice(0, few)
  return (
    <Stack gap={12}>
      <h2 className={styles.ask}>{say(messages, 'subject.label')}</h2>
      {error && (
        <p className={styles.fault} role="alert">
          {say(messages, 'fault.subject')}
        </p>
      )}
      <SearchInput
        label={say(messages, 'subject.search')}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {shown.length > 0 && (
        <List
          label={say(messages, wanted === '' ? 'subject.recent' : 'subject.found')}
          entries={shown.map((subject) => ({
            id: subject.id,
            title: subject.name,
            hint: subject.code ?? undefined,
            onPress: () => onPick(subject),
          }))}
        />
      )}
      {shown.length === 0 && !settled && <Skeleton lines={4} />}
      {shown.length === 0 && settled && (
        <p className={styles.quiet} role="status">
          {say(messages, wanted === '' ? 'subject.nobody' : 'subject.none')}
        </p>
      )}
      {wanted === '' && !all && found.length > few && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {say(messages, 'subject.more', { n: found.length })}
        </Button>
      )}
    </Stack>
  )
}
