// A batch before, while and after it is sent: first what will happen to how many, then each one's fate.
import { problemOf } from '#foundation/client/problem.ts'
import { useSession } from '#foundation/client/session.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { DeskDrawer } from '#foundation/ui/DeskDialog.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { Progress } from '#foundation/ui/Progress.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { number } from '#foundation/ui/numbers.ts'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { say } from '#foundation/ui/words.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { matterKey } from './asking.ts'
import { planBatch, type BatchAction, type Plan } from './batch.ts'
import { BatchPlan, BatchResults } from './BatchParts.tsx'
import { sendBatch, type Fate } from './batch-send.ts'
import { proposalFor } from './dispatch-rules.ts'
import type { MatterRow } from './matter.ts'
import { messages } from './messages.ts'
import { messages as words } from './pane-messages.ts'
import { ReckonedAll } from './Reckoned.tsx'
import { useReference, type Reference } from './reference.ts'
import { unitFinder } from './units.ts'

type To = 'class' | 'one'

export function BatchDrawer(props: {
  action: BatchAction
  rows: readonly MatterRow[]
  close: () => void
  done: () => void
}) {
  const { action, close, done } = props
  // The rows as they were chosen: the list behind goes on changing.
  const [rows] = useState(props.rows)
  const reference = useReference()
  const now = useNow()
  const own = useSession().unit?.path ?? null
  const [to, setTo] = useState<To>('class')
  const [unit, setUnit] = useState<PickOption | null>(null)
  const batch = useBatch(action)
  const plan = planBatch(
    action,
    rows,
    (row) => (to === 'one' ? (unit?.id ?? null) : classUnit(reference, row)),
    (row) => own !== null && (reference.units.get(row.ownerUnit)?.path.startsWith(own) ?? false),
  )
  const finish = () => (batch.fates.length > 0 && done(), close())
  return (
    <DeskDrawer
      open
      onClose={finish}
      title={say(messages, `batch.${action}.title`)}
      actions={<Buttons plan={plan} batch={batch} finish={finish} />}
    >
      <Stack>
        {batch.problem && <ErrorNote what={batch.problem} onAgain={() => void batch.send(plan)} />}
        {batch.state === 'before' && action === 'dispatch' && (
          <ToWhom reference={reference} to={to} setTo={setTo} unit={unit} setUnit={setUnit} />
        )}
        {batch.state === 'before' && <BatchPlan plan={plan} reference={reference} />}
        {batch.state === 'before' && action === 'dispatch' && (
          <ReckonedAll ids={plan.going.map(({ row }) => row.id)} now={now} />
        )}
        {batch.state === 'under-way' && (
          <Progress
            label={say(messages, 'batch.will', { n: plan.going.length })}
            value={batch.fates.length}
            max={batch.total}
          />
        )}
        {batch.fates.length > 0 && <BatchResults fates={batch.fates} />}
      </Stack>
    </DeskDrawer>
  )
}

function Buttons({
  plan,
  batch,
  finish,
}: {
  plan: Plan
  batch: ReturnType<typeof useBatch>
  finish: () => void
}) {
  if (batch.state === 'after')
    return (
      <Button look="primary" onClick={finish}>
        {say(messages, 'batch.close')}
      </Button>
    )
  const n = plan.going.length
  return (
    <>
      <Button onClick={finish}>{say(messages, 'do.cancel')}</Button>
      <Button
        look="primary"
        disabled={n === 0}
        busy={batch.state === 'under-way'}
        onClick={() => void batch.send(plan)}
      >
        {say(messages, 'batch.go', { n: number(n) })}
      </Button>
    </>
  )
}

function ToWhom(props: {
  reference: Reference
  to: To
  setTo: (to: To) => void
  unit: PickOption | null
  setUnit: (unit: PickOption | null) => void
}) {
  const { reference, to, setTo, unit, setUnit } = props
  return (
    <>
      <RadioRow
        label={say(messages, 'batch.to')}
        stacked
        options={[
          {
            value: 'class',
            words: say(messages, 'batch.to.class'),
            hint: say(messages, 'batch.to.class.hint'),
          },
          { value: 'one', words: say(messages, 'batch.to.one') },
        ]}
        value={to}
        onChange={setTo}
      />
      {to === 'one' && (
        <Pick
          label={say(words, 'form.unit')}
          hint={say(words, 'form.unit.hint')}
          required
          value={unit}
          onPick={setUnit}
          find={unitFinder(reference)}
        />
      )}
    </>
  )
}

function useBatch(action: BatchAction) {
  const queries = useQueryClient()
  const [state, setState] = useState<'before' | 'under-way' | 'after'>('before')
  const [fates, setFates] = useState<readonly Fate[]>([])
  const [total, setTotal] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async ({ going }: Plan) => {
    setState('under-way')
    setTotal(going.length)
    setProblem(null)
    try {
      await sendBatch(action, going, (more) => setFates((was) => [...was, ...more]))
      setState('after')
    } catch (error) {
      setProblem(problemOf(error).message)
      setState('before')
    }
    await queries.invalidateQueries({ queryKey: matterKey })
  }
  return { state, fates, total, problem, send }
}

function classUnit(reference: Reference, row: MatterRow): string | null {
  const { unitCodeOf } = proposalFor(reference.rulesOf(row.programme), row)
  return reference.unitByCode(unitCodeOf(row.class))?.id ?? null
}
