// React's spellings as the browser knows them.
import { expect, test } from 'vitest'
import { respell } from './react-for-phones.ts'

function respelled(type: string, props: Record<string, unknown>) {
  respell(type, props)
  return props
}

test('what one types in is followed letter by letter, what one chooses when it is chosen', () => {
  const onChange = () => {}
  expect(respelled('textarea', { onChange })).toEqual({ onInput: onChange })
  expect(respelled('input', { type: 'date', onChange })).toEqual({ type: 'date', onInput: onChange })
  for (const type of ['checkbox', 'radio', 'file'])
    expect(respelled('input', { type, onChange })).toEqual({ type, onChange })
  expect(respelled('select', { onChange })).toEqual({ onChange })
})

test('names of ink have dashes, others stay', () => {
  expect(
    respelled('svg', {
      strokeWidth: 2,
      textAnchor: 'end',
      viewBox: '0 0 1 1',
      stroke: 'red',
      className: 'a',
    }),
  ).toEqual({ 'stroke-width': 2, 'text-anchor': 'end', viewBox: '0 0 1 1', stroke: 'red', className: 'a' })
})

test('a bare download gives the file no name of its own', () => {
  expect(respelled('a', { download: true })).toEqual({ download: '' })
  expect(respelled('a', { download: 'x.csv' })).toEqual({ download: 'x.csv' })
})
