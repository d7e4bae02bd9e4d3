// Convening: which form, what is to be settled, on whose case, by when, and which units are asked.
import { call } from '#foundation/client/call.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Trouble } from '#foundation/ui/DeskForm.tsx'
import { Row, Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { useFilters } from '#foundation/ui/links.ts'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { go } from '#foundation/ui/where.ts'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { useProgrammes } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import type { doors } from '../contract.ts'
import { Agenda } from './Agenda.tsx'
import { AskedUnits } from './AskedUnits.tsx'
import { messages } from './messages.ts'
import { DayFields, FormFields, QuestionFields } from './QuestionFields.tsx'
import { useDraft } from './useDraft.ts'
import styles from './Consultations.module.css'

export function ConveneScreen() {
  const { get } = useFilters()
  const programmes = useProgrammes() ?? []
  const draft = useDraft(get('matter'), programmes)
  const { body, ready } = draft
  const command = useCommand({
    about: body,
    send: (commandId) => call<typeof doors.convene>('POST /api/consultations', { body, commandId }),
    done: ({ id }) => {
      go(`/consultations/${id}`)
      return say(messages, 'new.told')
    },
  })
  return (
    <Work title={say(messages, 'new.title')} lead={say(messages, 'lead')}>
      <div className={styles.narrow}>
        <Stack>
          <Trouble command={command} fields={fields} />
          <Sheet>
            <Stack>
              <FormFields draft={draft} programmes={programmes} />
              <QuestionFields draft={draft} command={command} />
              <DayFields draft={draft} command={command} />
            </Stack>
          </Sheet>
          <Sheet title={say(messages, 'new.agenda')}>
            <Agenda draft={draft} />
          </Sheet>
          <Sheet title={say(messages, 'new.units')}>
            <AskedUnits draft={draft} command={command} />
          </Sheet>
          <Row>
            <Button look="primary" busy={command.busy} onClick={() => void command.submit(ready)}>
              {say(messages, 'convene')}
            </Button>
          </Row>
        </Stack>
      </div>
    </Work>
  )
}

const fields = ['title', 'question', 'opinionsBy', 'heldOn', 'units'] as const
