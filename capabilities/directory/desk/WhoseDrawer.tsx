// Whose is it: a sentence and a place in, the units that the directory names out, with what speaks for each.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { DeskDrawer } from '#foundation/ui/DeskDialog.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Row, Stack } from '#foundation/ui/Layout.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { findAreas } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { dutyDoors } from '../contract.ts'
import { placeWords } from './duty-lines.ts'
import { messages } from './messages.ts'
import styles from './Directory.module.css'

type Reply = ReplyOf<typeof dutyDoors.whoseDuty>

export function WhoseDrawer({ close }: { close: () => void }) {
  const [text, setText] = useState('')
  const [area, setArea] = useState<PickOption | null>(null)
  const [asked, setAsked] = useState<{ text: string; area?: string } | null>(null)
  const found = useQuery({
    queryKey: ['duties', 'whose', asked],
    enabled: asked !== null,
    queryFn: () => call<typeof dutyDoors.whoseDuty>('GET /api/duties/whose', { query: asked! }),
  })
  const said = text.trim()
  return (
    <DeskDrawer open onClose={close} title={say(messages, 'whose')} lead={say(messages, 'whose.lead')}>
      <form
        aria-label={say(messages, 'whose')}
        onSubmit={(event) => {
          event.preventDefault()
          if (said) setAsked({ text: said, ...(area ? { area: area.id } : {}) })
        }}
      >
        <Stack>
          <Field label={say(messages, 'whose.text')} required>
            <Textarea
              rows={3}
              value={text}
              maxLength={400}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </Field>
          <Pick
            label={say(messages, 'area')}
            value={area}
            onPick={setArea}
            find={findAreas}
            placeholder={say(messages, 'everywhere')}
          />
          <Row>
            <Button type="submit" look="primary" busy={found.isFetching}>
              {say(messages, 'whose.ask')}
            </Button>
          </Row>
          {found.isError && <NotCome error={found.error} again={() => void found.refetch()} />}
          {found.data && <Answers reply={found.data} />}
        </Stack>
      </form>
    </DeskDrawer>
  )
}

function Answers({ reply: { items, names } }: { reply: Reply }) {
  if (items.length === 0) return <p className={styles.quiet}>{say(messages, 'whose.none')}</p>
  const nameOf = (id: string) => names[id] ?? '…'
  return (
    <ul className={styles.rows} aria-live="polite">
      {items.map(({ duty, key, words, line, taught, because }) => (
        <li key={duty}>
          <strong>{line ? nameOf(line.unit) : nameOf(taught[0]!.unit)}</strong>{' '}
          {line && <Tag>{placeWords(line.area, names)}</Tag>}
          <p>
            <a href={`/duties/${duty}`}>
              {key} {words[lang()]}
            </a>
          </p>
          {line && line.coUnits.length > 0 && (
            <p className={styles.quiet}>
              {say(messages, 'coUnits')}：{line.coUnits.map(nameOf).join('、')}
            </p>
          )}
          {because.keywords.length > 0 && (
            <p className={styles.quiet}>
              {say(messages, 'whose.said', { words: because.keywords.join('、') })}
            </p>
          )}
          {taught.map((one) => (
            <p key={`${one.matter}/${one.day}`} className={styles.quiet}>
              {say(messages, 'whose.ruled', { day: one.day, unit: nameOf(one.unit), note: one.note })}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
