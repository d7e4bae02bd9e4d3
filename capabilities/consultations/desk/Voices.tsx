// What each unit says: its opinion as it was given, or that its day went by in silence and what that means here.
import { call } from '#foundation/client/call.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { moment } from '#foundation/ui/dates.ts'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Row, Sheet } from '#foundation/ui/Layout.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { messages as forms } from '../messages.ts'
import type { Consultation, Voice } from './consultation.ts'
import { messages } from './messages.ts'
import styles from './Consultations.module.css'

export function Voices({ consultation }: { consultation: Consultation }) {
  const [speaking, setSpeaking] = useState<Voice | null>(null)
  return (
    <Sheet title={say(messages, 'voices')}>
      <ul className={styles.voices}>
        {consultation.voices.map((voice) => (
          <li key={voice.unit}>
            <Row apart>
              <span>
                <strong>{voice.unitName}</strong>
                {voice.personName && <span className={styles.quiet}> {voice.personName}</span>}
              </span>
              {voice.maySpeak && (
                <Button
                  size="small"
                  look={voice.opinion ? 'quiet' : 'plain'}
                  onClick={() => setSpeaking(voice)}
                >
                  {say(messages, voice.opinion ? 'voice.again' : 'voice.say')}
                </Button>
              )}
            </Row>
            {voice.part && (
              <p className={styles.quiet}>{say(messages, 'voice.part', { part: voice.part })}</p>
            )}
            <Said voice={voice} />
          </li>
        ))}
      </ul>
      {speaking && (
        <OpinionForm
          consultation={consultation}
          voice={speaking}
          unit={speaking.unitName}
          close={() => setSpeaking(null)}
        />
      )}
    </Sheet>
  )
}

function Said({ voice: { opinion, silent } }: { voice: Voice }) {
  const now = useNow()
  return (
    <>
      {silent && (
        <p>
          <Tag strong>{say(forms, `silence.${silent.means}`)}</Tag>
        </p>
      )}
      {opinion ? (
        <>
          <p className={styles.text}>
            {opinion.option && (
              <strong>{say(messages, 'voice.option', { option: opinion.option.toUpperCase() })} </strong>
            )}
            {opinion.text}
          </p>
          <p className={styles.quiet}>
            {say(messages, 'by', { name: opinion.byName ?? '—', at: moment(opinion.at, now) })}{' '}
            {opinion.late && <Tag>{say(messages, 'voice.late')}</Tag>}
          </p>
        </>
      ) : (
        !silent && <p className={styles.quiet}>{say(messages, 'voice.waiting')}</p>
      )}
    </>
  )
}

interface OpinionProps {
  consultation: Consultation
  voice: Voice
  unit: string
  close: () => void
}

function OpinionForm({ consultation, voice, unit, close }: OpinionProps) {
  const [option, setOption] = useState(voice.opinion?.option ?? 'none')
  const [text, setText] = useState(voice.opinion?.text ?? '')
  const { id, options } = consultation
  const body = { unit: voice.unit, option: option === 'none' ? null : option, text: text.trim() }
  const command = useCommand({
    about: body,
    send: (commandId) =>
      call<typeof doors.sayOpinion>('POST /api/consultations/:id/opinions', {
        params: { id },
        body,
        commandId,
      }),
    done: () => (close(), say(messages, 'voice.told')),
  })
  return (
    <DeskForm
      title={say(messages, 'voice.say')}
      lead={unit}
      ready={body.text !== ''}
      fields={['text', 'option']}
      {...{ command, close }}
    >
      {options.length > 0 && (
        <RadioRow
          label={say(messages, 'options')}
          stacked
          error={wrongWith(command, 'option')}
          options={[
            ...options.map(({ key, text: words }) => ({
              value: key,
              words: `${key.toUpperCase()} ${words}`,
            })),
            { value: 'none', words: say(messages, 'voice.none') },
          ]}
          value={option}
          onChange={setOption}
        />
      )}
      <Field
        label={say(messages, 'voice.text')}
        required
        error={wrongWith(command, 'text', body.text !== '')}
      >
        <Textarea
          rows={6}
          value={text}
          maxLength={4000}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Field>
    </DeskForm>
  )
}
