// What a programme's brief says: which figures, of what, in which words.
import { part } from '#foundation/programme/programme.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Source } from './sources.ts'

export interface BriefFigure {
  readonly key: string
  readonly words: Words
  readonly count: Source
  /** Denominator; left out where the figure is a plain number. */
  readonly of?: Source
}

interface BriefsPart {
  readonly figures: readonly BriefFigure[]
  /** The brief's text, with {key} for each figure. */
  readonly text: Words
}

export const briefsPart = part<BriefsPart>('briefs')
