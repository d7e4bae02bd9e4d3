// The forms of a consultation.

/** Written opinions by a day (会诊); one enterprise's hard case in a meeting (一企一议); a meeting on the spot; a leader's visit. */
export const forms = ['consultation', 'deliberation', 'on-site', 'leader-visit'] as const
export type Form = (typeof forms)[number]
