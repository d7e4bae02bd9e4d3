// Slips of a played year as typed data: on which open matter, what is required, and how the unit answers.

export interface PlaySlip {
  /** Title of a matter that is open then. */
  readonly matter: string
  /** Code of the unit it is addressed to. */
  readonly unit: string
  /** Days before the year's end on which a leader issues it. */
  readonly issuedBefore: number
  readonly colour: 'blue' | 'amber' | 'red'
  /** Why it starts at that colour. */
  readonly reason: string
  readonly requirement: string
  /** Two days later; left out, the unit lets the day pass and the slip is raised. */
  readonly reply?: string
  /** Three days after it was issued: the supervisor found it so. */
  readonly released?: string
}

/** A matter that is exempt for a good reason. */
export interface PlayExemption {
  readonly matter: string
  readonly givenBefore: number
  readonly days: number
  readonly reason: string
}
