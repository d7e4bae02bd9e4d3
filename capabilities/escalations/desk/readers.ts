// Who is shown what is stuck: as its door has it.

export const readers = ['coordinator', 'leader', 'supervisor'] as const
