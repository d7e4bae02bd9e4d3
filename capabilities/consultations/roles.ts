// Who convenes and decides, who speaks for a unit, and who may read, each within their reach.

export const leads = ['coordinator', 'leader'] as const
export const speakers = ['handler', 'coordinator', 'leader'] as const
export const readers = ['officer', 'handler', 'coordinator', 'leader', 'supervisor'] as const
