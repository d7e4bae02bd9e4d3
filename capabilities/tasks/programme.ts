// What a programme says about tasks: how often more time may be asked for, and until when.
import { part, type Programme } from '#foundation/programme/programme.ts'

interface TasksPart {
  /** At most so often, and no later than so many working days before the due day. */
  readonly extensions: { readonly most: number; readonly askedWorkingDaysBefore: number }
}

export const tasksPart = part<TasksPart>('tasks')

const usual: TasksPart = { extensions: { most: 1, askedWorkingDaysBefore: 1 } }

/** A programme that says nothing about tasks, and a task that belongs to none: once, a working day before. */
export function tasksOf(programme: Programme | null): TasksPart {
  return programme && tasksPart.part in programme.parts ? tasksPart.of(programme) : usual
}
