// The address of a calendar as programs of calendars want to be handed it.

/** `webcal:` opens the calendar program, which then asks by https or http as it was. */
export function webcalOf(url: string): string {
  return url.replace(/^https?:/, 'webcal:')
}
