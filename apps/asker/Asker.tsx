// The asker's page: a name, one screen, and a word about who sees what.
import { Boundary } from '#foundation/ui/Boundary.tsx'
import { Brand } from '#foundation/ui/Brand.tsx'
import { useLinks } from '#foundation/ui/links.ts'
import { messages as kit } from '#foundation/ui/messages.ts'
import { EmptyState, Skeleton } from '#foundation/ui/Notes.tsx'
import { messages as settings } from '#foundation/ui/settings-messages.ts'
import { LanguageSwitch } from '#foundation/ui/Switches.tsx'
import { Toasts } from '#foundation/ui/Toast.tsx'
import { findRoute, usePath } from '#foundation/ui/where.ts'
import { say, useLang } from '#foundation/ui/words.ts'
import { typeSize } from '#foundation/ui/preferences.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Suspense } from 'react'
import { faces } from './faces.ts'
import { messages } from './messages.ts'
import styles from './Asker.module.css'

const routes = faces.flatMap((face) => face.screens)

export function Asker() {
  useLang()
  useLinks('/q/')
  const path = usePath()
  const size = typeSize.use()
  const other = size === 'large' ? 'normal' : 'large'
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Brand />
        <div className={styles.tools}>
          <Button look="quiet" onClick={() => typeSize.set(other)}>
            {say(settings, `type.${other}`)}
          </Button>
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" className={styles.main}>
        <Boundary key={path}>
          <Suspense fallback={<Skeleton lines={6} />}>
            <Shown path={path} />
          </Suspense>
        </Boundary>
      </main>
      <footer className={styles.foot}>{say(messages, 'foot')}</footer>
      <Toasts />
    </div>
  )
}

function Shown({ path }: { path: string }) {
  const found = findRoute(routes, path)
  if (!found)
    return (
      <EmptyState whole title={say(kit, 'lost.title')}>
        {say(kit, 'lost.body')}
      </EmptyState>
    )
  const Found = found.route.screen
  return <Found key={path} params={found.params} />
}
