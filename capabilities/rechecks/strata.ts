// How a matter ended, and what its asker says when she is called again.

/** What the asker said, asked again: as the record has it, in part, or not at all. */
export const findings = ['as-told', 'in-part', 'not-as-told'] as const
export type Finding = (typeof findings)[number]

/** As far as a re-check cares: withdrawn; with no verdict; judged after she had once been dissatisfied; judged. */
export const strata = ['withdrawn', 'unjudged', 'reopened', 'judged'] as const
export type Stratum = (typeof strata)[number]
