// Words of matters, all together: statuses and steps, dispositions and grades, why a rule refuses. Phones take the parts that they show.
import { messages as outcomes } from './outcome-messages.ts'
import { messages as disputes } from './disputes/refusal-messages.ts'
import { messages as refusals } from './refusal-messages.ts'
import { messages as statuses } from './status-messages.ts'

export const messages = { ...statuses, ...outcomes, ...refusals, ...disputes } as const
