// Who makes plans, who says how a milestone goes, and who may look at them, each within their reach.

export const planners = ['coordinator', 'leader'] as const
export const markers = ['handler', 'coordinator', 'leader'] as const
export const readers = ['officer', 'handler', 'coordinator', 'leader', 'supervisor'] as const
