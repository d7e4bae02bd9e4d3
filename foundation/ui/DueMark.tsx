// A due date in words, with the supervision colour that the rules give it now; without one, in plain words.
import type { ReactNode } from 'react'
import { useColourOf, type Due } from './colours.ts'
import { ColourMark } from './Marks.tsx'

/** `word` beside the colour; `plain` in its place where it has none. */
export function DueMark(props: { of: Due; now: string; word: string; plain: ReactNode; wash?: boolean }) {
  const { of, now, word, plain, wash } = props
  const tone = useColourOf()(of, now)
  return tone ? <ColourMark tone={tone} word={word} wash={wash ?? false} /> : <>{plain}</>
}
