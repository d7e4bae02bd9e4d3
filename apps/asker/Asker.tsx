// The asker's page: a name, the size of its letters, its language, and one screen.
import { Boundary } from '#foundation/ui/Boundary.tsx'
import { Brand } from '#foundation/ui/Brand.tsx'
import { messages as lost } from '#foundation/ui/lost-messages.ts'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { messages as settings } from '#foundation/ui/settings-messages.ts'
import { LanguageSwitch } from '#foundation/ui/LanguageSwitch.tsx'
import { findRoute } from '#foundation/ui/where.ts'
import { say, useLang } from '#foundation/ui/words.ts'
import { typeSize } from '#foundation/ui/preferences.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { faces } from './faces.ts'
import styles from './Asker.module.css'

const routes = faces.flatMap((face) => face.screens)

export function Asker() {
  useLang()
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
        <Boundary>
          <Shown />
        </Boundary>
      </main>
    </div>
  )
}

/** Every link of this page opens another one, so the address never changes under it. */
function Shown() {
  const found = findRoute(routes, location.pathname)
  if (!found)
    return (
      <EmptyState whole title={say(lost, 'lost.title')}>
        {say(lost, 'lost.body')}
      </EmptyState>
    )
  const Found = found.route.screen
  return <Found params={found.params} />
}
