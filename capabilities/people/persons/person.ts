// A person's data as people_persons keeps it, and what of it a reader without need may see.

export interface Person {
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
}

interface Told {
  readonly name: string
  readonly phone?: string | null
  readonly email?: string | null
}

export function personOf({ name, phone, email }: Told): Person {
  return {
    name: name.trim(),
    phone: phone?.replaceAll(/[ -]/g, '') ?? null,
    email: email?.trim().toLowerCase() ?? null,
  }
}

/** Names of the fields that differ: the ledger says what was corrected, not from what to what. */
export function correctedIn(before: Person | null, after: Person): string[] {
  return (['name', 'phone', 'email'] as const).filter((field) => before?.[field] !== after[field])
}

/** The line that a number reaches: 13812341234, +8613812341234 and 008613812341234 ring the same telephone. */
export function lineOf(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '')
  const mobile = /^0*(?:86)?0*(1[3-9]\d{9})$/.exec(digits)?.[1]
  const fixed = /^(?:00)?860?([1-9]\d{8,10})$/.exec(digits)?.[1]
  return mobile ?? (fixed === undefined ? digits : `0${fixed}`)
}

/** 138****1234; of short numbers only the last two digits stay. */
export function maskedPhone(phone: string): string {
  if (phone.length < 8) return `${'*'.repeat(phone.length - 2)}${phone.slice(-2)}`
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}
