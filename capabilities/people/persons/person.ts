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

/** 138****1234; of short numbers only the last two digits stay. */
export function maskedPhone(phone: string): string {
  if (phone.length < 8) return `${'*'.repeat(phone.length - 2)}${phone.slice(-2)}`
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}
