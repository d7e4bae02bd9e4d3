// Me: who I am here, how this phone is set, and the way out.
import { problemOf } from '#foundation/client/problem.ts'
import { hasAnyRole, signOut, useSession } from '#foundation/client/session.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Dialog } from '#foundation/ui/Dialog.tsx'
import { SignOutIcon } from '#foundation/ui/icons.tsx'
import { Row, Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { LanguageSwitch } from '#foundation/ui/LanguageSwitch.tsx'
import { ThemeSwitch, TypeSwitch } from '#foundation/ui/Switches.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import { faces } from './faces.ts'
import { furtherFaces } from './further-faces.ts'
import { messages } from './me-messages.ts'
import styles from './Pocket.module.css'

const all = [...faces, ...furtherFaces]

export function MeScreen() {
  const session = useSession()
  const [asking, setAsking] = useState(false)
  const leave = () => {
    setAsking(false)
    signOut().catch((error: unknown) => tell(problemOf(error).message))
  }
  return (
    <Screen title={say(messages, 'me')}>
      <div>
        <p className={styles.name}>{session.name ?? session.username}</p>
        <p className={styles.unit}>
          {[session.unit?.name, session.jurisdiction].filter(Boolean).join(' · ')}
        </p>
      </div>
      <List
        label={say(messages, 'ways')}
        entries={all
          .flatMap(({ ways }) => ways ?? [])
          .filter(({ roles }) => !roles || hasAnyRole(session, roles))
          .map(({ path, words }) => ({ id: path, href: path, title: words[lang()] }))}
      />
      {all.map(({ me: Section }, i) => Section && <Section key={i} />)}
      <Sheet title={say(messages, 'settings')} tools={<LanguageSwitch />}>
        <Stack gap={8}>
          <TypeSwitch />
          <ThemeSwitch />
        </Stack>
      </Sheet>
      <Row>
        <Button icon={<SignOutIcon />} onClick={() => setAsking(true)}>
          {say(messages, 'out.title')}
        </Button>
      </Row>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={say(messages, 'out.title')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{say(messages, 'stay')}</Button>
            <Button look="primary" onClick={leave}>
              {say(messages, 'out.title')}
            </Button>
          </>
        }
      >
        <p>{say(messages, 'out.body')}</p>
      </Dialog>
    </Screen>
  )
}
