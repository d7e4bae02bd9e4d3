// Problems by RFC 9457, in the reader's language, with a pointer per field. HTTP numbers are known here and nowhere below.
import { fill, type Lang, type Messages, type Words } from '../core/words.ts'
import type { Refusal } from '../core/refusal.ts'
import { httpMessages } from './messages.ts'

interface FieldError {
  readonly pointer: string
  readonly detail: string
}

export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail?: string
  readonly errors?: readonly FieldError[]
  readonly details?: Readonly<Record<string, unknown>>
}

const statusOf = {
  invalid: 400,
  unauthorised: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  refused: 422,
  busy: 503,
} as const

type ProblemKind = keyof typeof statusOf

export function problem(kind: ProblemKind, lang: Lang, more: Partial<Problem> = {}): Problem {
  const words = httpMessages[`http.${kind}`]
  const code = more.code ?? kind
  return { type: `urn:yixian:problem:${code}`, title: words[lang], status: statusOf[kind], code, ...more }
}

/** Rules that say who may, and not what or when: they refuse as a lack of permission does, in words of their own. */
const wantsPermission = /\.(out-of-reach|not-yours|not-directed|key-of-other|to-oneself)$/

/** A refusal in words; a code that nobody worded is told as it is, which the house test forbids. */
export function refusalProblem(refusal: Refusal, lang: Lang, messages: Messages): Problem {
  const words: Words | undefined = messages[refusal.refused]
  const detail = words ? fill(words[lang], refusal.details) : refusal.refused
  const field = refusal.details?.['field']
  return problem(wantsPermission.test(refusal.refused) ? 'forbidden' : 'refused', lang, {
    code: refusal.refused,
    detail,
    ...(refusal.details ? { details: refusal.details } : {}),
    ...(typeof field === 'string' ? { errors: [{ pointer: `/${field}`, detail }] } : {}),
  })
}

export interface AjvError {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Record<string, unknown>
  readonly message?: string
}

/** What a schema found wrong, one sentence a field, the field named by a JSON pointer. */
export function invalidProblem(errors: readonly AjvError[], where: string, lang: Lang): Problem {
  const fields = errors
    .filter((error) => !['anyOf', 'oneOf', 'if'].includes(error.keyword) || errors.length === 1)
    .map((error) => fieldError(error, where, lang))
  return problem('invalid', lang, {
    errors:
      fields.length > 0 ? fields : [{ pointer: `/${where}`, detail: httpMessages['http.invalid'][lang] }],
  })
}

function fieldError(error: AjvError, where: string, lang: Lang): FieldError {
  const named = error.params['missingProperty'] ?? error.params['additionalProperty']
  const base = where === 'body' ? error.instancePath : `/${where}${error.instancePath}`
  const pointer =
    typeof named === 'string' ? `${base}/${named.replaceAll('~', '~0').replaceAll('/', '~1')}` : base
  const key = `field.${error.keyword}` as keyof typeof httpMessages
  const words: Words = httpMessages[key] ?? httpMessages['field.other']
  return {
    pointer: pointer === '' ? '/' : pointer,
    detail: fill(words[lang], { ...error.params, message: error.message ?? '' }),
  }
}
