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

/** zh when the system's language is Chinese, else en. */
export function langOf(env: NodeJS.ProcessEnv): Lang {
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en'
}
