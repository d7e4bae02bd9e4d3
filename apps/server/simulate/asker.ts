// The asker of the simulation: opens her link, receives a code on her phone, and gives the verdict and the word that are hers alone.
import type { FastifyInstance } from 'fastify'
import type { Id } from '#foundation/core/ids.ts'
import { playerWith } from './player.ts'

/** What arrives on the contacts' phones. */
export interface Phone {
  readonly app: FastifyInstance
  /** The link to a matter has just been sent to a number: it is read off there. */
  keep(matter: Id, number: string): Promise<void>
  link(matter: Id): string
  /** The last one-time code that was sent to a number. */
  code(number: string): Promise<string>
}

export function askerOf(phone: Phone, number: string) {
  return {
    async judge(matter: Id, verdict: { grade: number; words?: string }): Promise<void> {
      const player = playerWith(phone.app, { 'x-asker-link': phone.link(matter) })
      await player.post('/api/q/code')
      await player.post('/api/q/verdict', { ...verdict, code: await phone.code(number) })
    },
    /** Of a promise made to her, which she reads behind the link to a matter of hers. */
    async sayOfPromise(matter: Id, promise: Id, word: { kept: boolean; words?: string }): Promise<void> {
      const player = playerWith(phone.app, { 'x-asker-link': phone.link(matter) })
      await player.post('/api/q/code')
      await player.post(`/api/q/promises/${promise}`, { ...word, code: await phone.code(number) })
    },
  }
}
