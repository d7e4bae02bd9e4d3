// Who sets tasks, who does them and who may look at them, each within their reach.

export const directors = ['handler', 'coordinator', 'leader'] as const
/** An officer is one who has a task in person. */
export const doers = ['officer', 'handler', 'coordinator', 'leader'] as const
export const readers = ['officer', 'handler', 'coordinator', 'leader', 'supervisor'] as const
