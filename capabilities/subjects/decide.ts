// The rules of a subject: who it is must be certain, its code right and its own, its fields those of its kind.
import { never, type Context, type Decider } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf, SubjectCommand } from './commands.ts'
import type { SubjectEvent } from './events.ts'
import { changesIn, filled, strayField, tidied } from './fields.ts'
import type { SubjectFields, SubjectKind } from './kinds.ts'
import { evolve, noSubject, type Subject } from './state.ts'
import { checkCode } from './uscc.ts'

export interface SubjectFacts {
  /** Who else of its kind bears the code that the command gives. */
  readonly codeHolder: { readonly id: Id; readonly name: string } | null
  /** The area and the unit that the command names exist. */
  readonly areaKnown: boolean
  readonly unitKnown: boolean
  /** The acting person keeps the register where the subject stands. */
  readonly inReach: boolean
}

type Given = SubjectFacts & Context
type Decision = readonly SubjectEvent[] | Refusal

export const subjectDecider: Decider<Subject, SubjectCommand, SubjectEvent, SubjectFacts> = {
  initial: noSubject,
  evolve,
  decide,
}

function decide(command: SubjectCommand, state: Subject, given: Given): Decision {
  if (command.type === 'AddSubject') return add(command, state, given)
  if (state.kind === 'none') return refuse('subject.unknown')
  if (!given.inReach) return refuse('subject.out-of-reach')
  switch (command.type) {
    case 'ChangeSubject':
      return change(command, state, state.kind, given)
    case 'RetireSubject':
      return state.retired
        ? refuse('subject.retired')
        : [{ type: 'SubjectRetired', data: { reason: command.reason.trim() } }]
    case 'RestoreSubject':
      return state.retired
        ? [{ type: 'SubjectRestored', data: { reason: command.reason.trim() } }]
        : refuse('subject.not-retired')
    default:
      return never(command)
  }
}

function add(command: CommandOf<'AddSubject'>, state: Subject, given: Given): Decision {
  if (state.kind !== 'none') return refuse('subject.added-already')
  const { type: _type, kind, ...rest } = command
  if (!given.inReach) return refuse('subject.out-of-reach')
  const fields = checked(kind, tidied(kind, rest), given)
  return isRefusal(fields) ? fields : [{ type: 'SubjectAdded', data: { kind, ...filled(fields) } }]
}

/** Nothing different is no entry: the same sheet brought twice leaves no trace the second time. */
function change(
  command: CommandOf<'ChangeSubject'>,
  state: Subject,
  kind: SubjectKind,
  given: Given,
): Decision {
  if (state.retired) return refuse('subject.retired')
  const { type: _type, ...rest } = command
  const fields = checked(kind, changesIn(state, tidied(kind, rest)), given)
  if (isRefusal(fields)) return fields
  return Object.keys(fields).length === 0 ? [] : [{ type: 'SubjectChanged', data: { changed: fields } }]
}

function checked(
  kind: SubjectKind,
  fields: Partial<SubjectFields>,
  given: Given,
): Partial<SubjectFields> | Refusal {
  const stray = strayField(kind, fields)
  if (stray) return refuse('subject.field-unfit', { field: stray, kind })
  const { code, area, unit } = fields
  const wrong = code && kind === 'enterprise' ? checkCode(code) : null
  if (isRefusal(wrong)) return refuse(wrong.refused, { ...wrong.details, field: 'code' })
  if (code && given.codeHolder) {
    return refuse('subject.code-taken', {
      field: 'code',
      code,
      holder: given.codeHolder.id,
      name: given.codeHolder.name,
    })
  }
  if (area && !given.areaKnown) return refuse('subject.area-unknown', { field: 'area' })
  if (unit && !given.unitKnown) return refuse('subject.unit-unknown', { field: 'unit' })
  return fields
}
