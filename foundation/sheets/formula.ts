// Keeps text that a spreadsheet would compute from being computed, in a way that can be undone.

const guarded = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** Puts a single quote before text that begins like a formula, in half or full width (CSV injection). */
export function guardFormula(text: string): string {
  return guarded.test(text) ? `'${text}` : text
}

/** Takes the quote of `guardFormula` off again, so that an export can be imported and nothing has changed. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && guarded.test(text) ? text.slice(1) : text
}
