// The strip on top: the house, whose it is, language, the keys, and who is here.
import { signOut, useSession } from '#foundation/client/session.ts'
import { problemOf } from '#foundation/client/problem.ts'
import { Brand } from '#foundation/ui/Brand.tsx'
import { Button, IconButton } from '#foundation/ui/Button.tsx'
import { DeskDialog } from '#foundation/ui/DeskDialog.tsx'
import { DeskMenu, type MenuItem } from '#foundation/ui/DeskMenu.tsx'
import { CheckIcon, DownIcon, KeyboardIcon, MeIcon, SignOutIcon } from '#foundation/ui/icons.tsx'
import { focusSearch, KeyList, useKeys } from '#foundation/ui/Keys.tsx'
import { go } from '#foundation/ui/where.ts'
import { messages as kit } from '#foundation/ui/desk-messages.ts'
import { messages as settings } from '#foundation/ui/settings-messages.ts'
import { theme, typeSize } from '#foundation/ui/preferences.ts'
import { LanguageSwitch } from '#foundation/ui/LanguageSwitch.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import { faces } from './faces.ts'
import { messages } from './messages.ts'
import styles from './Desk.module.css'

export function TopBar() {
  const session = useSession()
  const [help, setHelp] = useState(false)
  useKeys({ '?': () => setHelp(true), '/': focusSearch })
  return (
    <header className={styles.top} data-print="no">
      <a className={styles.brand} href="/">
        <Brand />
        <span className={styles.jurisdiction}>{session.jurisdiction}</span>
      </a>
      <div className={styles.topTools}>
        {faces.map(({ tool: Tool }, i) => Tool && <Tool key={i} />)}
        <LanguageSwitch />
        <span className={styles.keys}>
          <IconButton label={say(messages, 'help')} icon={<KeyboardIcon />} onClick={() => setHelp(true)} />
        </span>
        <DeskMenu
          trigger={
            <Button look="quiet" icon={<MeIcon />}>
              <span className={styles.who}>
                <span className={styles.whose}>{session.name ?? session.username}</span>
                {session.unit && <span className={styles.unit}>{session.unit.name}</span>}
              </span>
              <DownIcon size={14} />
            </Button>
          }
          items={useSettings()}
        />
      </div>
      <DeskDialog open={help} onClose={() => setHelp(false)} title={say(messages, 'help')}>
        <KeyList keys={keys()} />
      </DeskDialog>
    </header>
  )
}

function useSettings(): MenuItem[] {
  const shade = theme.use()
  const size = typeSize.use()
  const tick = (on: boolean) => (on ? <CheckIcon size={18} /> : <span className={styles.noTick} />)
  return [
    { id: 'account', words: say(messages, 'account'), onChoose: () => go('/account') },
    ...(['auto', 'light', 'dark'] as const).map((value, i) => ({
      id: value,
      words: `${say(settings, 'theme.label')} · ${say(settings, `theme.${value}`)}`,
      icon: tick(shade === value),
      apart: i === 0,
      onChoose: () => theme.set(value),
    })),
    {
      id: 'type',
      words: say(settings, 'type.large'),
      icon: tick(size === 'large'),
      apart: true,
      onChoose: () => typeSize.set(size === 'large' ? 'normal' : 'large'),
    },
    {
      id: 'out',
      words: say(kit, 'signout'),
      icon: <SignOutIcon size={18} />,
      apart: true,
      onChoose: () => void signOut().catch((error: unknown) => tell(problemOf(error).message)),
    },
  ]
}

function keys() {
  return [
    { key: 'j k', words: say(messages, 'key.move') },
    { key: 'Enter', words: say(messages, 'key.open') },
    { key: 'x', words: say(messages, 'key.tick') },
    { key: 'e', words: say(messages, 'key.act') },
    { key: '/', words: say(messages, 'key.search') },
    { key: 'Esc', words: say(messages, 'key.close') },
    { key: '?', words: say(messages, 'key.help') },
  ]
}
