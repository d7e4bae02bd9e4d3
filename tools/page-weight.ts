// What a page costs to open: which of the built files it loads, what they weigh as sent, and which budget that breaks.

export interface BuiltFile {
  /** As sent: gzip, level 9. */
  readonly bytes: number
  /** Scripts that it needs before it can run. */
  readonly needs: readonly string[]
  readonly styles: readonly string[]
  /** The source whose `import()` fetches it; null for files that others share. */
  readonly screen: string | null
  /** The sources it is made of, by what each would weigh alone. */
  readonly made: readonly { readonly source: string; readonly bytes: number }[]
}

export interface Built {
  /** The script that index.html names. */
  readonly first: string
  readonly files: ReadonlyMap<string, BuiltFile>
}

export interface Page {
  readonly name: string
  /** Sources that it fetches before it stands, beside the first file. */
  readonly opens: readonly string[]
  /** Sources that are there already and do not count: what every start fetches once it stands. */
  readonly after?: readonly string[]
  /** KiB of scripts and of styles. */
  readonly js: number
  readonly css: number
}

export interface Weight {
  readonly page: Page
  readonly js: number
  readonly css: number
  readonly scripts: readonly string[]
}

/** A page of `after` is weighed without what it finds there already, its first file included. */
export function weigh(built: Built, page: Page): Weight {
  const there = page.after ? reach(built, page.after) : new Set<string>()
  const scripts = [...reach(built, page.opens)].filter((file) => !there.has(file))
  const worn = new Set([...there].flatMap((file) => built.files.get(file)!.styles))
  const styles = new Set(scripts.flatMap((file) => built.files.get(file)!.styles))
  return {
    page,
    scripts,
    js: kib(built, scripts),
    css: kib(
      built,
      [...styles].filter((file) => !worn.has(file)),
    ),
  }
}

/** A sentence for each budget that is broken, with the files and their heaviest sources. */
export function broken(built: Built, { page, js, css, scripts }: Weight): string[] {
  const said: string[] = []
  if (js > page.js) said.push(over(page.name, 'scripts', js, page.js, scripts, heaviest(built, scripts)))
  if (css > page.css) {
    const styles = scripts.flatMap((file) => built.files.get(file)!.styles)
    said.push(over(page.name, 'styles', css, page.css, styles, ''))
  }
  return said
}

function over(name: string, what: string, is: number, may: number, files: readonly string[], by: string) {
  return `${name}: ${is.toFixed(2)} KiB of ${what}, ${(is - may).toFixed(2)} over ${may}; in ${files.join(', ')}${by}`
}

function heaviest(built: Built, scripts: readonly string[]): string {
  const made = scripts.flatMap((file) => built.files.get(file)!.made)
  const first = [...made].sort((a, b) => b.bytes - a.bytes).slice(0, 12)
  return `\n  heaviest: ${first.map(({ source, bytes }) => `${source} ${(bytes / 1024).toFixed(2)}`).join(', ')}`
}

/** The first file, those of `sources`, and all that they need. */
function reach(built: Built, sources: readonly string[]): Set<string> {
  const found = new Set([built.first, ...sources.map((source) => fileOf(built, source))])
  for (const file of found) for (const next of built.files.get(file)!.needs) found.add(next)
  return found
}

function fileOf(built: Built, source: string): string {
  for (const [file, { screen, made }] of built.files)
    if (screen === source || made.some((each) => each.source === source)) return file
  throw new Error(`${source} is in no built file; mend the list of pages in tools/check-weight.ts`)
}

function kib(built: Built, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + built.files.get(file)!.bytes, 0) / 1024
}
