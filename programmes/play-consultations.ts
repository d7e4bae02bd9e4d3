// A played consultation as typed data: who is asked, who says what and who nothing, and what comes of it.

export interface PlayConsultation {
  readonly form: 'consultation' | 'deliberation' | 'on-site' | 'leader-visit'
  readonly title: string
  readonly question: string
  readonly options?: readonly string[]
  /** Codes of the units asked; one without words says nothing by its day. */
  readonly units: readonly { readonly unit: string; readonly part?: string; readonly says?: string }[]
  /** Days before the year's end on which it is convened; decided ten days later, if at all. */
  readonly convenedBefore: number
  readonly decided?: {
    readonly text: string
    readonly minutes?: string
    readonly parts: readonly { readonly unit: string; readonly text: string; readonly workingDays: number }[]
  }
}
