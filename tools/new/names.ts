// Turns the name of a capability into every spelling that its files need.

/** `parades` → plural `parades`, noun `parade`, type `Parade`; `site-visits` → `siteVisit`, `SiteVisit`, table `site_visits`. */
export interface Names {
  /** Folder and doors: 'site-visits'. */
  readonly plural: string
  /** One of them, as messages and streams spell it: 'site-visit'. */
  readonly noun: string
  /** In TypeScript: 'siteVisit', 'SiteVisit', 'siteVisits', 'SiteVisits'. */
  readonly one: string
  readonly One: string
  readonly many: string
  /** Read table: 'site_visits'. */
  readonly table: string
}

/** Throws with one sentence when `plural` is not a name a folder and a URL can bear. */
export function namesOf(plural: string, noun: string = singular(plural)): Names {
  for (const name of [plural, noun])
    if (!/^[a-z]+(-[a-z]+)*$/.test(name))
      throw new Error(`“${name}” should be lower-case English words joined by hyphens`)
  if (noun === plural) throw new Error(`say what one of them is called: --noun <name>`)
  return {
    plural,
    noun,
    one: camel(noun),
    One: pascal(noun),
    many: camel(plural),
    table: plural.replaceAll('-', '_'),
  }
}

/** 'SendReminder' → 'send-reminder'. */
export function kebab(pascalName: string): string {
  return pascalName.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase()
}

/** 'send-reminder' → 'SendReminder'. */
export function pascal(name: string): string {
  const joined = camel(name)
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function singular(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`
  return plural.endsWith('s') ? plural.slice(0, -1) : plural
}
