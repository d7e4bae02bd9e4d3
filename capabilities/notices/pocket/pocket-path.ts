// Where a notice leads on the phone: to the page of a matter; other pages of the desk have none here.

/** '/m/matters/…' of '/matters?open=/matters/…'. */
export function pocketPath(url: string | null): string | null {
  const id = url === null ? null : /\/matters\/([0-9a-f-]{36})$/.exec(url)?.[1]
  return id ? `/m/matters/${id}` : null
}
