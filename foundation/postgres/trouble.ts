// What can go wrong when starting, each said in one clear sentence; nothing is lost by any of them.
import { fill, type Lang } from '../core/words.ts'
import { isDiskFull } from './errors.ts'
import { messages } from './messages.ts'

type TroubleCode = keyof typeof messages

/** An error meant for whoever started the program: it is shown as its sentence, without a trace. */
export class Trouble extends Error {
  readonly code: TroubleCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: TroubleCode, details: Readonly<Record<string, unknown>>, cause?: unknown) {
    super(fill(messages[code].en, details), { cause })
    this.name = 'Trouble'
    this.code = code
    this.details = details
  }
}

export function troubleOf(
  code: TroubleCode,
  details: Record<string, unknown> = {},
  cause?: unknown,
): Trouble {
  return new Trouble(code, details, cause)
}

export function isTrouble(error: unknown, code?: TroubleCode): error is Trouble {
  return error instanceof Trouble && (code === undefined || error.code === code)
}

export function sentenceOf(trouble: Trouble, lang: Lang): string {
  return fill(messages[trouble.code][lang], trouble.details)
}

/** A full disk or a folder without permission, met anywhere on the way, becomes its sentence; the rest stays as it is. */
export function asTrouble(error: unknown, dir: string): unknown {
  if (error instanceof Trouble) return error
  if (isDiskFull(error) || isDiskFull((error as Error | null)?.cause))
    return troubleOf('disk.full', { dir, need: 20 }, error)
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (code && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) {
    return troubleOf('data.unwritable', { dir, reason: code }, error)
  }
  return error
}
