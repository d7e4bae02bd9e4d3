// What the server answers when it does not do what was asked (RFC 9457), or what happened on the way there.

interface FieldProblem {
  /** JSON pointer into the body: '/phone'. */
  readonly pointer: string
  readonly detail: string
}

interface ProblemBody {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail?: string
  readonly errors?: readonly FieldProblem[]
  readonly details?: Readonly<Record<string, unknown>>
}

/**
 * Thrown by `call`. `code` is a refusal ('matter.already-dispatched'), 'invalid', 'unauthorised', 'forbidden', 'missing',
 * 'conflict', 'busy', or 'network' (status 0) when nothing came back. `message` is a sentence in the reader's language.
 */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly errors: readonly FieldProblem[]
  readonly details: Readonly<Record<string, unknown>>

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title)
    this.name = 'Problem'
    this.code = body.code
    this.status = body.status
    this.title = body.title
    this.errors = body.errors ?? []
    this.details = body.details ?? {}
  }

  /** What is wrong with one field: `problem.of('phone')`, for a <Field error>. */
  of(field: string): string | undefined {
    return this.errors.find((error) => error.pointer === `/${field}`)?.detail
  }
}

/** Any failure as a Problem, so that a screen has one thing to show. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem({
    code: 'unexpected',
    status: 0,
    title: error instanceof Error ? error.message : String(error),
  })
}
