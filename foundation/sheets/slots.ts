// A few places to work in, and a queue before them: so that ten uploads at once do not take ten times the memory.

interface Slots {
  /** Waits for a place; gives the function that leaves it, or null when `waitMs` have passed. */
  enter(waitMs: number): Promise<(() => void) | null>
}

export function makeSlots(places: number): Slots {
  let free = places
  const queue: (() => void)[] = []
  const leave = (): void => {
    const next = queue.shift()
    if (next) next()
    else free++
  }
  const once = (): (() => void) => {
    let left = false
    return () => {
      if (!left) leave()
      left = true
    }
  }
  return {
    enter(waitMs) {
      if (free > 0) {
        free--
        return Promise.resolve(once())
      }
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          queue.splice(queue.indexOf(turn), 1)
          resolve(null)
        }, waitMs)
        const turn = (): void => {
          clearTimeout(timer)
          resolve(once())
        }
        queue.push(turn)
      })
    },
  }
}
