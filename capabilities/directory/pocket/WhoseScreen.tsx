// Whose is it, asked at the front line: a sentence and a place in, the unit that the directory names out, with why.
import { call } from '#foundation/client/call.ts'
import { problemOf } from '#foundation/client/problem.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Select, Textarea } from '#foundation/ui/Inputs.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { List, type ListEntry } from '#foundation/ui/List.tsx'
import { EmptyState, ErrorNote } from '#foundation/ui/Notes.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import type { doors as peopleDoors } from '#capabilities/people/contract.ts'
import { useState } from 'react'
import type { dutyDoors } from '../contract.ts'
import { messages } from './messages.ts'

type Reply = ReplyOf<typeof dutyDoors.whoseDuty>

export function WhoseScreen() {
  const [text, setText] = useState('')
  const [area, setArea] = useState('')
  const { busy, reply, problem, ask } = useWhose({ text, area })
  return (
    <Screen title={say(messages, 'place')} back="/m/me" backWords={say(messages, 'back')}>
      <form
        aria-label={say(messages, 'place')}
        onSubmit={(event) => {
          event.preventDefault()
          void ask()
        }}
      >
        <Stack gap={12}>
          <Field label={say(messages, 'said')} hint={say(messages, 'said.hint')} required>
            <Textarea
              rows={3}
              value={text}
              maxLength={400}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </Field>
          <Area value={area} onChange={setArea} />
          <Button type="submit" look="primary" wide busy={busy} disabled={text.trim() === ''}>
            {say(messages, 'ask')}
          </Button>
          {problem && <ErrorNote what={problem} />}
        </Stack>
      </form>
      {reply && <Answers reply={reply} />}
    </Screen>
  )
}

function useWhose({ text, area }: { text: string; area: string }) {
  const [state, setState] = useState<{ busy: boolean; reply: Reply | null; problem: string | null }>({
    ...{ busy: false, reply: null, problem: null },
  })
  const ask = async () => {
    setState({ busy: true, reply: null, problem: null })
    try {
      const query = { text: text.trim(), ...(area ? { area } : {}) }
      const reply = await call<typeof dutyDoors.whoseDuty>('GET /api/duties/whose', { query })
      setState({ busy: false, reply, problem: null })
    } catch (error) {
      setState({ busy: false, reply: null, problem: problemOf(error).message })
    }
  }
  return { ...state, ask }
}

/** Towns and zones of a county; a jurisdiction that keeps no areas is not asked. */
function Area({ value, onChange }: { value: string; onChange: (area: string) => void }) {
  const { answer } = useAnswer(
    () => call<typeof peopleDoors.listAreas>('GET /api/areas', { query: { limit: 200 } }),
    [],
  )
  if (!answer || answer.items.length === 0) return null
  return (
    <Field label={say(messages, 'area')}>
      <Select
        empty={say(messages, 'everywhere')}
        options={answer.items.map(({ id, name }) => ({ value: id, words: name }))}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  )
}

function Answers({ reply: { items, names } }: { reply: Reply }) {
  if (items.length === 0)
    return <EmptyState title={say(messages, 'none')}>{say(messages, 'none.why')}</EmptyState>
  return (
    <div aria-live="polite">
      <List label={say(messages, 'answers')} entries={items.map((one) => entryOf(one, names))} />
    </div>
  )
}

function entryOf(
  { duty, key, words, line, taught, because }: Reply['items'][number],
  names: Reply['names'],
): ListEntry {
  const nameOf = (id: string) => names[id] ?? '…'
  const ruled = taught[0]
  const told = [
    `${key} ${words[lang()]}`,
    because.keywords.length > 0 && say(messages, 'with.keywords', { words: because.keywords.join('、') }),
    line &&
      line.coUnits.length > 0 &&
      say(messages, 'with.units', { units: line.coUnits.map(nameOf).join('、') }),
    line && ruled && say(messages, 'ruled', { day: ruled.day, unit: nameOf(ruled.unit) }),
  ].filter(Boolean)
  return {
    id: duty,
    title: nameOf(line?.unit ?? ruled!.unit),
    hint: told.join(' · '),
    ...(line?.area ? { end: nameOf(line.area) } : {}),
  }
}
