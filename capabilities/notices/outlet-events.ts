// What other systems may be told of: entries of the work, by a name made from kind and type; never persons, rights or numbers.

/** Kinds of stream whose entries may be told outside. */
export const outletKinds = ['matter', 'visit', 'task', 'plan', 'consultation', 'slip'] as const

/** 'matter.handed-up' for a MatterHandedUp; null for what is told to nobody outside. */
export function eventOf(kind: string, type: string): string | null {
  if (!(outletKinds as readonly string[]).includes(kind)) return null
  const own = kind[0]!.toUpperCase() + kind.slice(1)
  const rest = type.startsWith(own) && type !== own ? type.slice(own.length) : type
  return `${kind}.${rest.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase()}`
}

/** Whether one of `asked` names the event: 'matter.raised', or 'matter.*' for all of a kind. */
export function wants(asked: readonly string[], event: string): boolean {
  return asked.includes(event) || asked.includes(`${event.slice(0, event.indexOf('.'))}.*`)
}
