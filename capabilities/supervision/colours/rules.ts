// The rules of colour as data: by the time until and after a due date, and by how far a plan lags; with what places use.
export const colours = ['blue', 'amber', 'red'] as const
export type Colour = (typeof colours)[number]

/** What is coloured: the first three by time, plans by their gap. */
export const watchedKinds = ['matter', 'task', 'promise', 'plan'] as const
export type WatchedKind = (typeof watchedKinds)[number]

interface Rule {
  /** Its name within the programme. */
  readonly key: string
  readonly colour: Colour
}

/** Fires once a slip of that colour has passed its day without a reply. */
type UnmetRule = Rule & { readonly when: 'unmet'; readonly slip: 'blue' | 'amber' }

/** From so long before the due date on, or from so long after it on; 0 after: at once. */
export type DueRule = Rule & {
  readonly when: 'near' | 'late'
  readonly limit: number
  readonly unit: 'h' | 'd' | 'wd'
}

/** Fires while a step on the way is past its own day. */
type BehindRule = Rule & { readonly when: 'behind' }

/** `points`: planned share less finished share, in percentage points; `share`: finished per planned, in percent. */
type LagRule = Rule &
  ({ readonly when: 'points'; readonly more: number } | { readonly when: 'share'; readonly less: number })

export type TimeRule = DueRule | BehindRule | UnmetRule
export type GapRule = LagRule | UnmetRule
export type ColourRule = TimeRule | GapRule

export const timePresets = {
  /** What a programme has that says nothing. */
  usual: [
    { key: 'near', colour: 'blue', when: 'near', limit: 1, unit: 'wd' },
    { key: 'late', colour: 'amber', when: 'late', limit: 0, unit: 'wd' },
    { key: 'long-late', colour: 'red', when: 'late', limit: 5, unit: 'wd' },
    { key: 'unmet-blue', colour: 'amber', when: 'unmet', slip: 'blue' },
    { key: 'unmet-amber', colour: 'red', when: 'unmet', slip: 'amber' },
  ],
  /** 宿迁 2025: due soon, behind, overdue. */
  'near-behind-overdue': [
    { key: 'near', colour: 'blue', when: 'near', limit: 2, unit: 'wd' },
    { key: 'behind', colour: 'amber', when: 'behind' },
    { key: 'overdue', colour: 'red', when: 'late', limit: 0, unit: 'wd' },
  ],
  /** 三明 2017: slow; the blue slip not met; the amber one not met. */
  'slow-unmet-unmet': [
    { key: 'slow', colour: 'blue', when: 'behind' },
    { key: 'overdue', colour: 'blue', when: 'late', limit: 0, unit: 'wd' },
    { key: 'unmet-blue', colour: 'amber', when: 'unmet', slip: 'blue' },
    { key: 'unmet-amber', colour: 'red', when: 'unmet', slip: 'amber' },
  ],
} as const satisfies Readonly<Record<string, readonly TimeRule[]>>

export const gapPresets = {
  /** 银川 2025: more than 10 and more than 30 percentage points behind. */
  'gap-10-30': [
    { key: 'behind-10', colour: 'amber', when: 'points', more: 10 },
    { key: 'behind-30', colour: 'red', when: 'points', more: 30 },
  ],
  /** 新晃: under 80 % of what was planned is watched, under 60 % is the second colour. */
  '80-60': [
    { key: 'under-80', colour: 'blue', when: 'share', less: 80 },
    { key: 'under-60', colour: 'amber', when: 'share', less: 60 },
  ],
} as const satisfies Readonly<Record<string, readonly GapRule[]>>

export function rankOf(colour: Colour | null): number {
  return colour === null ? -1 : colours.indexOf(colour)
}

export function nextColour(colour: Colour): Colour | null {
  return colours[rankOf(colour) + 1] ?? null
}
