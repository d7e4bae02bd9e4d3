// How a matter's entries are spoken: the reader's language, days and names, as each screen has them.
import type { Messages } from '#foundation/core/words.ts'

/** How the reader's screen speaks: language, days, and the names that it has looked up. */
export interface Speech {
  say<M extends Messages>(
    messages: M,
    key: keyof M & string,
    params?: Readonly<Record<string, unknown>>,
  ): string
  /** '3月2日', and '3 天后（11月26日 周四）'. */
  day(iso: string): string
  dayWord(iso: string): string
  unit(id: string): string
  rung(key: string): string
  class(key: string): string
  disputeReason(key: string): string
}
