// What whoever leads a consultation may do: ask another unit, put it off, write minutes, decide, call it off; and for all, the minutes on paper.
import { Button, LinkButton } from '#foundation/ui/Button.tsx'
import { DownloadIcon } from '#foundation/ui/icons.tsx'
import { Row } from '#foundation/ui/Layout.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { Consultation } from './consultation.ts'
import { DecideForm } from './DecideForm.tsx'
import { AskUnitForm, CallOffForm, MinutesForm, PutOffForm } from './LeadForms.tsx'
import { messages } from './messages.ts'

const steps = ['decide', 'minutes.write', 'ask.unit', 'put-off', 'call-off'] as const
type Step = (typeof steps)[number]

export function LeadTools({ consultation }: { consultation: Consultation }) {
  const [step, setStep] = useState<Step | null>(null)
  const given = { consultation, close: () => setStep(null) }
  return (
    <Row>
      <LinkButton
        look="quiet"
        icon={<DownloadIcon size={16} />}
        href={`/api/consultations/${consultation.id}/minutes`}
        download
      >
        {say(messages, 'minutes.file')}
      </LinkButton>
      {consultation.mayLead &&
        steps.map((each) => (
          <Button key={each} look={each === 'decide' ? 'primary' : 'plain'} onClick={() => setStep(each)}>
            {say(messages, each)}
          </Button>
        ))}
      {step === 'decide' && <DecideForm {...given} />}
      {step === 'minutes.write' && <MinutesForm {...given} />}
      {step === 'ask.unit' && <AskUnitForm {...given} />}
      {step === 'put-off' && <PutOffForm {...given} />}
      {step === 'call-off' && <CallOffForm {...given} />}
    </Row>
  )
}
