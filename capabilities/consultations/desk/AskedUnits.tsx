// The units asked, each with what it is asked for.
import { Button } from '#foundation/ui/Button.tsx'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { PlusIcon } from '#foundation/ui/icons.tsx'
import { Input } from '#foundation/ui/Inputs.tsx'
import { Row, Stack } from '#foundation/ui/Layout.tsx'
import { Pick } from '#foundation/ui/Pick.tsx'
import type { Command } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { findUnits } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { messages } from './messages.ts'
import { noUnit, type AskedDraft, type Draft } from './useDraft.ts'
import styles from './Consultations.module.css'

export function AskedUnits({ draft, command }: { draft: Draft; command: Command }) {
  const { units } = draft.told
  const change = (key: string, more: Partial<AskedDraft>) =>
    draft.set({ units: units.map((each) => (each.key === key ? { ...each, ...more } : each)) })
  const someone = units.some(({ unit }) => unit !== null)
  return (
    <Stack gap={12}>
      {units.map((each, n) => (
        <fieldset
          key={each.key}
          className={styles.part}
          aria-label={`${say(messages, 'part.unit')} ${n + 1}`}
        >
          <Pick
            label={say(messages, 'part.unit')}
            required={n === 0}
            error={n === 0 ? wrongWith(command, 'units', someone) : undefined}
            value={each.unit}
            onPick={(unit) => change(each.key, { unit })}
            find={findUnits}
          />
          <Field label={say(messages, 'new.units.part')}>
            <Input
              value={each.part}
              maxLength={500}
              onChange={(event) => change(each.key, { part: event.currentTarget.value })}
            />
          </Field>
          {units.length > 1 && (
            <Row>
              <Button
                size="small"
                look="quiet"
                onClick={() => draft.set({ units: units.filter(({ key }) => key !== each.key) })}
              >
                {say(messages, 'part.remove')}
              </Button>
            </Row>
          )}
        </fieldset>
      ))}
      <Row>
        <Button
          size="small"
          icon={<PlusIcon size={16} />}
          onClick={() => draft.set({ units: [...units, noUnit()] })}
        >
          {say(messages, 'new.units.add')}
        </Button>
      </Row>
    </Stack>
  )
}
