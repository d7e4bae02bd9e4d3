// What a page is said to load, and that a budget breaks when it should.
import { expect, test } from 'vitest'
import { broken, weigh, type Built, type Page } from './page-weight.ts'

const file = (
  kib: number,
  rest: Partial<Built['files'] extends ReadonlyMap<string, infer F> ? F : never>,
) => ({
  bytes: kib * 1024,
  needs: [],
  styles: [],
  screen: null,
  made: [],
  ...rest,
})

const built: Built = {
  first: 'first.js',
  files: new Map([
    ['first.js', file(10, { styles: ['first.css'], made: [{ source: 'preact.mjs', bytes: 5 * 1024 }] })],
    ['list.js', file(2, { needs: ['forms.js', 'first.js'], styles: ['list.css'], screen: 'List.tsx' })],
    ['forms.js', file(3, { styles: ['forms.css'], made: [{ source: 'Field.tsx', bytes: 1024 }] })],
    ['sender.js', file(4, { needs: ['forms.js'], screen: 'sender.ts' })],
    ['first.css', file(1, {})],
    ['list.css', file(0.5, {})],
    ['forms.css', file(0.25, {})],
  ]),
}

const page = (rest: Partial<Page>): Page => ({ name: 'list', opens: [], js: 99, css: 99, ...rest })

test('a page weighs its first file, its screen, and all that these need, each once', () => {
  const { js, css } = weigh(built, page({ opens: ['List.tsx'] }))
  expect({ js, css }).toEqual({ js: 15, css: 1.75 })
})

test('a further screen weighs only what is not there already', () => {
  const { js, css, scripts } = weigh(built, page({ opens: ['List.tsx'], after: ['sender.ts'] }))
  expect({ js, css, scripts }).toEqual({ js: 2, css: 0.5, scripts: ['list.js'] })
})

test('a broken budget names the page, the files and the heaviest sources; a kept one says nothing', () => {
  const heavy = weigh(built, page({ opens: ['List.tsx'], js: 14, css: 1.5 }))
  expect(broken(built, heavy)).toEqual([
    'list: 15.00 KiB of scripts, 1.00 over 14; in first.js, list.js, forms.js\n  heaviest: preact.mjs 5.00, Field.tsx 1.00',
    'list: 1.75 KiB of styles, 0.25 over 1.5; in first.css, list.css, forms.css',
  ])
  expect(broken(built, weigh(built, page({ opens: ['List.tsx'], js: 15, css: 1.75 })))).toEqual([])
})

test('a screen that was renamed is not weighed as nothing', () => {
  expect(() => weigh(built, page({ opens: ['Gone.tsx'] }))).toThrow('Gone.tsx is in no built file')
})
