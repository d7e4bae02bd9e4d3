// Who reads slips and colours, who issues and judges, and who answers, each within their reach.

export const readers = ['officer', 'handler', 'coordinator', 'leader', 'supervisor'] as const
export const issuers = ['supervisor', 'leader'] as const
/** An officer is one to whom a slip was addressed by name. */
export const answerers = ['officer', 'handler', 'coordinator', 'leader'] as const
/** Who starts above the colour that the rules give, by name and with the reason. */
export const starters = ['leader'] as const
