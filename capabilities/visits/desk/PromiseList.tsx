// A few promises one under the other, each opening to itself.
import { DeskList } from '#foundation/ui/DeskList.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { say } from '#foundation/ui/words.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { messages } from './messages.ts'
import { PromiseDueOpener, type Promised } from './promise.tsx'
import styles from './Visits.module.css'

export function PromiseList({ promises, none }: { promises: readonly Promised[]; none: string }) {
  const now = useNow()
  const units = useDirectory()
  if (promises.length === 0) return <p className={styles.quiet}>{none}</p>
  return (
    <DeskList
      label={say(messages, 'place.promises')}
      entries={promises.map((promise) => ({
        id: promise.id,
        href: `/promises/${promise.id}`,
        title: promise.text,
        hint: units.name(promise.ownerUnit),
        beside: <PromiseDueOpener promise={promise} now={now} />,
      }))}
    />
  )
}
