// A quiet line that a newer version waits; it is taken when the person says so, never in the middle of writing.
import { Button } from '#foundation/ui/Button.tsx'
import { say } from '#foundation/ui/words.ts'
import { messages } from './messages.ts'
import { useNewerVersion } from './newer-version.ts'
import styles from './Pocket.module.css'

export function NewerVersion() {
  const take = useNewerVersion()
  if (!take) return null
  return (
    <p className={styles.newer} role="status">
      {say(messages, 'newer')}
      <Button look="quiet" onClick={take}>
        {say(messages, 'newer.take')}
      </Button>
    </p>
  )
}
