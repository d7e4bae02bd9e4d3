// The promise of look.md about contrast, kept for every pair of colours that text or a mark can make.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../foundation/ui/tokens.css', import.meta.url), 'utf8')

const light = colours(block(/^:root \{/m))
const dark = colours(block(/^:root\[data-theme='dark'\] \{/m))

const grounds = ['paper', 'sheet', 'sunken'] as const
const inks = ['ink', 'ink-soft', 'ink-quiet', 'teal', 'teal-deep'] as const
const washes = ['blue', 'amber', 'red', 'teal'] as const

for (const [theme, palette] of [
  ['light', light],
  ['dark', dark],
] as const) {
  test(`in ${theme}, every ink reads at 4.5:1 or better on every ground`, () => {
    for (const ground of grounds)
      for (const ink of inks)
        expect(pair(palette, ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  test(`in ${theme}, a supervision colour reads on paper, sheet and its own wash`, () => {
    for (const tone of washes) {
      for (const ground of ['paper', 'sheet', `${tone}-wash`])
        expect(pair(palette, tone, ground), `${tone} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      expect(pair(palette, 'ink', `${tone}-wash`), `ink on ${tone}-wash`).toBeGreaterThanOrEqual(7)
      expect(pair(palette, 'ink-quiet', `${tone}-wash`), `ink-quiet on ${tone}-wash`).toBeGreaterThanOrEqual(
        4.5,
      )
    }
  })

  test(`in ${theme}, edges of controls and marks show at 3:1 or better`, () => {
    for (const ground of grounds)
      expect(pair(palette, 'edge', ground), `edge on ${ground}`).toBeGreaterThanOrEqual(3)
    for (const ground of ['paper', 'sheet', 'amber-wash', 'teal-wash'])
      expect(pair(palette, 'amber-shape', ground), `amber shape on ${ground}`).toBeGreaterThanOrEqual(3)
    expect(pair(palette, 'on-teal', 'teal')).toBeGreaterThanOrEqual(4.5)
    expect(pair(palette, 'on-teal', 'teal-deep')).toBeGreaterThanOrEqual(4.5)
  })
}

test('the system theme and the chosen dark theme are the same colours', () => {
  expect(colours(block(/:root:not\(\[data-theme='light'\]\) \{/))).toEqual(dark)
})

function block(start: RegExp): string {
  const from = css.search(start)
  if (from < 0) throw new Error(`no block ${start}`)
  return css.slice(from, css.indexOf('}', from))
}

function colours(text: string): Map<string, string> {
  return new Map([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]))
}

function pair(palette: Map<string, string>, front: string, back: string): number {
  const [high, low] = [luminance(palette.get(front)!), luminance(palette.get(back)!)].sort((a, b) => b - a)
  return (high! + 0.05) / (low! + 0.05)
}

/** WCAG 2 relative luminance of '#rrggbb'. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
