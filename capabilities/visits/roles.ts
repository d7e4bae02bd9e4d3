// Who records visits and who may look back at them, each within their reach.

export const recorders = ['officer', 'handler', 'coordinator', 'leader'] as const
export const readers = ['officer', 'handler', 'coordinator', 'leader', 'supervisor'] as const
