// Signing in, and choosing a new password when the old one was given out: the same on desk and phone.
import { useState, type FormEvent, type ReactNode } from 'react'
import { problemOf, type Problem } from '../client/problem.ts'
import { Brand } from './Brand.tsx'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { Input } from './Inputs.tsx'
import { messages } from './sign-in-messages.ts'
import { ErrorNote } from './Notes.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { say } from './words.ts'
import styles from './SignIn.module.css'

/** A whole page with the sign-in in its middle. `signIn` rejects with a Problem. */
export function SignInPage({ children }: { children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <h1>
          <Brand large />
        </h1>
        {children}
      </div>
      <LanguageSwitch />
    </main>
  )
}

interface SignInProps {
  signIn: (username: string, password: string) => Promise<void>
  /** Whoever must sign in again. */
  username?: string | undefined
}

export function SignIn({ signIn, username = '' }: SignInProps) {
  const [name, setName] = useState(username)
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const { problem, busy, submit } = useSubmit(() => signIn(name.trim(), password))
  return (
    <form className={styles.form} onSubmit={submit}>
      {problem && <ErrorNote what={problem.message} kept={null} />}
      <Field label={say(messages, 'signin.username')}>
        <Input
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Field>
      <Field
        label={say(messages, 'signin.password')}
        hint={say(messages, 'signin.forgot')}
        mark={
          <Button look="quiet" size="small" onClick={() => setShown(!shown)}>
            {say(messages, shown ? 'signin.hide' : 'signin.show')}
          </Button>
        }
      >
        <Input
          name="password"
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </Field>
      <Button look="primary" type="submit" wide busy={busy}>
        {say(messages, busy ? 'signin.going' : 'signin.go')}
      </Button>
    </form>
  )
}

/** `change` rejects with a Problem that says what the new password lacks. */
export function ChangePassword({ change }: { change: (current: string, wanted: string) => Promise<void> }) {
  const [current, setCurrent] = useState('')
  const [wanted, setWanted] = useState('')
  const { problem, busy, submit } = useSubmit(() => change(current, wanted))
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{say(messages, 'password.why')}</p>
      {problem && <ErrorNote what={problem.message} />}
      <Field label={say(messages, 'password.current')}>
        <Input
          type="password"
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      </Field>
      <Field label={say(messages, 'password.wanted')} hint={say(messages, 'password.hint')}>
        <Input
          type="password"
          autoComplete="new-password"
          required
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      </Field>
      <Button look="primary" type="submit" wide busy={busy}>
        {say(messages, 'password.go')}
      </Button>
    </form>
  )
}

function useSubmit(act: () => Promise<void>) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(null)
    act()
      .catch((error: unknown) => setProblem(problemOf(error)))
      .finally(() => setBusy(false))
  }
  return { problem, busy, submit }
}
