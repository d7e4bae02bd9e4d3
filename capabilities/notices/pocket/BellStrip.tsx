// A quiet strip above the places while there are new notices: how many, and the way to them.
import { BellIcon } from '#foundation/ui/icons.tsx'
import { usePath } from '#foundation/ui/where.ts'
import { say } from '#foundation/ui/words.ts'
import { messages } from './messages.ts'
import { useUnseen } from './unseen.ts'
import styles from './Notices.module.css'

export function BellStrip() {
  const count = useUnseen()
  const path = usePath()
  return (
    <div role="status">
      {count > 0 && path !== '/m/notices' && (
        <a className={styles.strip} href="/m/notices">
          <BellIcon size={18} />
          {say(messages, 'some', { count })}
        </a>
      )}
    </div>
  )
}
