// The form of the action chosen, in the pane itself: no window over the work.
import type { ComponentType } from 'react'
import { ReferForm } from './beside/ReferForm.tsx'
import { ResponsiblesForm } from './beside/ResponsiblesForm.tsx'
import { OpinionForm } from './beside/OpinionForm.tsx'
import { SupportForm } from './beside/SupportForm.tsx'
import { DisputeForm } from './disputes/DisputeForm.tsx'
import { RulingForm } from './disputes/RulingForm.tsx'
import { AttemptForm, CloseForm } from './forms/AskerForms.tsx'
import { DecideExtensionForm, DecideHoldForm } from './forms/DecisionForms.tsx'
import { DispatchForm } from './forms/DispatchForm.tsx'
import type { FormProps } from './forms/FormFrame.tsx'
import { HandUpForm } from './forms/HandUpForm.tsx'
import { AcknowledgeForm, NoteForm, StartForm, TriageForm } from './forms/HandleForms.tsx'
import { LinkForm } from './forms/LinkForm.tsx'
import { MergeForm } from './forms/MergeForm.tsx'
import { ReplyForm } from './forms/ReplyForm.tsx'
import { ContactForm, ExtensionForm, HoldForm, ReleaseForm } from './forms/TimeForms.tsx'
import type { Action } from './next-actions.ts'

const forms: Readonly<Record<Action, ComponentType<FormProps>>> = {
  dispatch: DispatchForm,
  triage: TriageForm,
  acknowledge: AcknowledgeForm,
  start: StartForm,
  reply: ReplyForm,
  note: NoteForm,
  'hand-up': HandUpForm,
  opinion: OpinionForm,
  support: SupportForm,
  responsibles: ResponsiblesForm,
  'refer-out': ReferForm,
  dispute: DisputeForm,
  rule: RulingForm,
  contact: ContactForm,
  extend: ExtensionForm,
  hold: HoldForm,
  release: ReleaseForm,
  'decide-extension': DecideExtensionForm,
  'decide-hold': DecideHoldForm,
  attempt: AttemptForm,
  'close-unreached': CloseForm,
  link: LinkForm,
  merge: MergeForm,
}

export function ActionForm({ action, ...props }: FormProps & { action: Action }) {
  const Form = forms[action]
  return <Form {...props} />
}
