// What a subcommand is: it says what it does, takes its arguments, and ends with an exit code.
import type { Lang, Words } from '#foundation/core/words.ts'

export interface Call {
  /** What follows the name of the command, without `--json`. */
  readonly args: readonly string[]
  /** Figures as one JSON document on standard output, and nothing else there. */
  readonly json: boolean
  readonly lang: Lang
}

export interface Command {
  readonly summary: Words
  /** Arguments as a user types them, such as `--from DAY --to DAY`. */
  readonly usage: string
  /** Exit code: 0 done, 1 could not, 2 wrongly asked. */
  run(call: Call): Promise<number>
}

/** Wrongly asked: told in its sentence, exit code 2. */
export class WrongCall extends Error {}

const fileTroubles = ['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENAMETOOLONG']

/** Why a file that the user named cannot be had, such as 'ENOENT'; null when that is not what went wrong. */
export function fileTrouble(error: unknown): string | null {
  const { code } = error as NodeJS.ErrnoException
  return code !== undefined && fileTroubles.includes(code) ? code : null
}

/** zh when the system's language is Chinese, else en. */
export function langOf(env: NodeJS.ProcessEnv): Lang {
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en'
}
