// The generated table types are those that the pool's parsers give.
import { expect, test } from 'vitest'
import { tablesText, typeOf } from './generate-tables.ts'

const plain = { nullable: false, filled: 'never' } as const

test.each([
  [{ ...plain, type: 'uuid' }, 'string'],
  [{ ...plain, type: 'bigint' }, 'number'],
  [{ ...plain, type: 'timestamp with time zone' }, 'string'],
  [{ ...plain, type: 'numeric' }, 'string'],
  [{ ...plain, type: 'integer[]', nullable: true }, 'number[] | null'],
  [{ ...plain, type: 'jsonb', nullable: true }, 'unknown'],
  [{ ...plain, type: 'boolean', filled: 'by default' } as const, 'Generated<boolean>'],
  [{ ...plain, type: 'text', nullable: true, filled: 'always' } as const, 'GeneratedAlways<string | null>'],
])('%o is %s', (column, wanted) => {
  expect(typeOf(column)).toBe(wanted)
})

test('a file holds one interface named after its capability', () => {
  const text = tablesText('villages', [{ ...plain, table: 'villages', name: 'id', type: 'uuid' }])
  expect(text.split('\n').slice(2)).toEqual([
    'export interface VillagesTables {',
    '  villages: {',
    '    id: string',
    '  }',
    '}',
    '',
  ])
})
