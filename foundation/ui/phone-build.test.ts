// Short names of classes: one for each class of each file, the same whenever it is asked for.
import { expect, test } from 'vitest'
import { shortNames } from './phone-build.ts'

const house = new URL('../../', import.meta.url).pathname

test('a class is called by its file and a number, and no two alike', () => {
  const name = shortNames()
  const asker = `${house}apps/asker/Asker.module.css`
  const ratings = `${house}capabilities/ratings/asker/Asker.module.css`
  expect([name('page', asker), name('foot', asker), name('page', ratings)]).toEqual([
    'aaAsker0',
    'aaAsker1',
    'craAsker0',
  ])
  expect(name('page', asker)).toBe('aaAsker0')
})

test('two files that would be called the same stop the build', () => {
  const name = shortNames()
  name('row', `${house}capabilities/matters/pocket/List.module.css`)
  expect(() => name('row', `${house}capabilities/meetings/pocket/List.module.css`)).toThrow('rename')
})
