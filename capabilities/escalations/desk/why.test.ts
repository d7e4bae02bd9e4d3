// Why a matter is stuck, as the desk words it.
import { expect, test } from 'vitest'
import { whatToDo, whyWords } from './why.ts'

const names = { rung: (key: string) => `层级${key}`, unit: (id: string) => `单位${id}` }
const nobody = { rung: '3', unit: 'a', because: 'nobody' } as const
const gone = { rung: '4', unit: null, because: 'out-of-service' } as const

test('each way up has its reason, the lowest first', () => {
  expect(whyWords([nobody, gone], names)).toBe('层级3：单位a无人在岗；层级4：单位不存在或已撤销')
  expect(whyWords([{ rung: '4', unit: null, because: 'top-rung' }], names)).toBe('层级4：已是最高层级')
})

test('what would help most is said: an empty chair can be filled, a unit that is gone cannot', () => {
  expect(whatToDo([gone, nobody])).toMatch(/开账号、授角色/)
  expect(whatToDo([gone])).toMatch(/直接提给能接办的单位/)
  expect(whatToDo([{ rung: '4', unit: null, because: 'top-rung' }])).toMatch(/督促承办单位答复/)
  expect(whatToDo([{ rung: '', unit: null, because: 'failed' }])).toMatch(/服务器日志/)
})
