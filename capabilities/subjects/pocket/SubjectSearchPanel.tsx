// Finding a subject with the thumb: mine in sight, or a few letters of the name; a press opens it or picks it.
import type { Id } from '#foundation/core/ids.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { SearchInput } from '#foundation/ui/Inputs.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import { useSubjects, type Found } from './found.ts'
import { messages } from './messages.ts'
import styles from './Subjects.module.css'

interface SubjectSearchPanelProps {
  /** Ids to show first, the most likely one first; null until that is known, so that no row changes places under the thumb. */
  readonly first?: readonly Id[] | null
  /** How many of mine to show before they are asked for. */
  readonly few?: number
  /** Searches also among those that are not mine. */
  readonly beyond?: boolean
  /** Without it a press goes to the subject's page. */
  readonly onPick?: (subject: Found) => void
}

export function SubjectSearchPanel({
  first = [],
  few = 200,
  beyond = false,
  onPick,
}: SubjectSearchPanelProps) {
  const [typed, setTyped] = useState('')
  const [all, setAll] = useState(false)
  const wanted = typed.trim()
  const { found, settled: come } = useSubjects(wanted, beyond)
  const settled = come && (wanted !== '' || first !== null)
  const ordered = wanted === '' ? inOrder(found, first) : found
  const shown = all || wanted !== '' ? ordered : ordered.slice(0, few)
  return (
    <Stack gap={12}>
      <div>
        <SearchInput
          label={say(messages, 'search')}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {shown.length > 0 && (
        <div className={styles.wide}>
          <List
            label={say(messages, wanted === '' ? 'mine' : 'found')}
            entries={shown.map((subject) => ({
              id: subject.id,
              title: subject.name,
              hint: subject.code ?? undefined,
              ...(onPick ? { onPress: () => onPick(subject) } : { href: `/m/subjects/${subject.id}` }),
            }))}
          />
        </div>
      )}
      {shown.length === 0 && !settled && <Skeleton lines={4} />}
      <p className={styles.quiet} role="status">
        {shown.length === 0 && settled && say(messages, wanted === '' ? 'none.mine' : 'none.found')}
      </p>
      {shown.length < ordered.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {say(messages, 'all', { n: ordered.length })}
        </Button>
      )}
    </Stack>
  )
}

function inOrder(found: readonly Found[], first: readonly Id[] | null): readonly Found[] {
  if (first === null) return []
  const rank = (id: Id) => (first.includes(id) ? first.indexOf(id) : first.length)
  return [...found].sort((a, b) => rank(a.id) - rank(b.id))
}
