// The head of a plan: whose it is, until when, whether it fits, how it leaves as a file; and what must be said of it first.
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import { call, hrefOf } from '#foundation/client/call.ts'
import { Button, LinkButton } from '#foundation/ui/Button.tsx'
import { day, dayWithWeekday } from '#foundation/ui/dates.ts'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { DownloadIcon } from '#foundation/ui/icons.tsx'
import { Row } from '#foundation/ui/Layout.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { Note } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { planDoors } from '../contract.ts'
import { reckoningTold, shortagesTold } from '../sentences.ts'
import { messages } from './messages.ts'
import type { Plan } from './plan.ts'
import { amount, fitWords } from './plan-words.ts'
import styles from './Plans.module.css'

export function PlanLead({ plan }: { plan: Plan }) {
  const now = useNow()
  const fit = fitWords(plan)
  const provisional = plan.milestones.some(({ standing }) => standing === 'provisional')
  return (
    <span className={styles.lead}>
      {plan.subject && <a href={`/subjects/${plan.subject}`}>{plan.subjectName ?? '—'}</a>}
      {plan.matter && <a href={`/matters/${plan.matter}`}>{plan.matterNumber ?? '—'}</a>}
      <span>{say(messages, 'target', { day: dayWithWeekday(plan.target, now) })}</span>
      {plan.status !== 'open' && <Tag>{say(messages, `status.${plan.status}`)}</Tag>}
      {fit && <span className={(plan.slack ?? 0) < 0 ? styles.short : undefined}>{fit}</span>}
      <DueStanding standing={provisional ? 'provisional' : 'firm'} />
    </span>
  )
}

const formats = ['xlsx', 'docx', 'ics'] as const

export function PlanTools({ plan }: { plan: Plan }) {
  const [dropping, setDropping] = useState(false)
  return (
    <div data-print="no">
      <Row>
        {formats.map((format) => (
          <LinkButton
            key={format}
            look="quiet"
            size="small"
            icon={<DownloadIcon size={16} />}
            download=""
            href={hrefOf('GET /api/plans/:id/export', { params: { id: plan.id }, query: { format } })}
            aria-label={say(messages, 'export.as', { format: `.${format}` })}
          >
            .{format}
          </LinkButton>
        ))}
        {plan.may.plan && (
          <>
            <LinkButton href={`/plans/${plan.id}?edit=1`}>{say(messages, 'change')}</LinkButton>
            <Button onClick={() => setDropping(true)}>{say(messages, 'drop')}</Button>
          </>
        )}
        {dropping && <DropForm plan={plan} close={() => setDropping(false)} />}
      </Row>
    </div>
  )
}

function DropForm({ plan, close }: { plan: Plan; close: () => void }) {
  const [reason, setReason] = useState('')
  const body = { reason: reason.trim() }
  const command = useCommand({
    about: [plan.id, body],
    send: (commandId) =>
      call<typeof planDoors.dropPlan>('POST /api/plans/:id/drop', {
        params: { id: plan.id },
        body,
        commandId,
        expected: plan.version,
      }),
    done: () => {
      close()
      return say(messages, 'drop.done')
    },
  })
  return (
    <DeskForm
      title={say(messages, 'drop')}
      lead={say(messages, 'drop.lead')}
      command={command}
      ready={body.reason !== ''}
      close={close}
      fields={['reason']}
    >
      <Field
        label={say(messages, 'reason')}
        required
        error={wrongWith(command, 'reason', body.reason !== '')}
      >
        <Textarea
          rows={2}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
    </DeskForm>
  )
}

/** What does not fit, what time has undone; on paper besides how it was reckoned. */
export function Remarks({ plan, replan }: { plan: Plan; replan: () => void }) {
  const now = useNow()
  const telling = { lang: lang(), day: (text: string) => dayWithWeekday(text, now) }
  const short = plan.status === 'open' ? shortagesTold(plan, telling) : []
  return (
    <>
      {!plan.isReckoned && <Note>{say(messages, 'unreckoned')}</Note>}
      {plan.byToday && (
        <Note>
          <p>{amount('today.moved', plan.byToday.moved.length)}</p>
          {plan.may.plan && (
            <Button size="small" onClick={replan}>
              {say(messages, 'replan')}
            </Button>
          )}
        </Note>
      )}
      {short.length > 0 && (
        <Note>
          {short.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Note>
      )}
      <div className={styles.told}>
        {reckoningTold(plan, { ...telling, day: (text) => day(text, now) }).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </>
  )
}
