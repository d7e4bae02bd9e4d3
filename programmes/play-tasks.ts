// Promises and tasks of a played year: what was promised on a visit, how it went, and what units were given to do.

/** A promise made on a visit to one of the enterprises; what is left out does not happen. */
export interface PlayPromise {
  /** Which of the enterprises; one with a matter, where she is to have her word. */
  readonly enterprise: number
  readonly text: string
  readonly unit: string
  /** Working days after the visit. */
  readonly within: number
  /** Days before the year's end on which the visit is made. */
  readonly madeBefore: number
  /** Two days later: seen on her page. */
  readonly reported?: string
  /** Three days later: for those inside alone. */
  readonly noted?: string
  /** Four days later. */
  readonly kept?: string
  readonly broken?: string
  /** Her word, six days later; of one that was kept. */
  readonly word?: { readonly kept: boolean; readonly words?: string }
}

interface PlayTask {
  readonly title: string
  readonly unit: string
  /** Working days. */
  readonly within: number
  /** The task before it in the list must be over first. */
  readonly follows?: true
  readonly milestone?: string
  /** A day after it is set. */
  readonly reported?: string
  readonly done?: string
  readonly moreTime?: string
}

/** Tasks that the office sets: on a matter which is open then, or for one of the enterprises. */
export interface PlayTasks {
  /** Title of the matter, or which of the enterprises. */
  readonly on: string | number
  readonly setBefore: number
  readonly tasks: readonly PlayTask[]
}
