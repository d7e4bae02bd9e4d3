// What every part of the played year lives by: who there is, what is planned, by which chance, and whose phones ring.
import type { Play } from '#programmes/play.ts'
import type { Agenda } from './agenda.ts'
import type { Phone } from './asker.ts'
import type { Cast } from './cast.ts'
import type { Chance } from './chance.ts'

export interface Life {
  readonly play: Play
  readonly cast: Cast
  readonly agenda: Agenda
  readonly chance: Chance
  readonly phone: Phone
  /** Code of the unit that usually answers for a class. */
  readonly unitOfClass: (key: string) => string
}
