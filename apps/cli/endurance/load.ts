// Load as phones make it: every write has a command id, an answer that never came is asked for again with the same id.
import { newId, type Id } from '#foundation/core/ids.ts'
import { pause } from './house.ts'

interface Write {
  readonly commandId: Id
  readonly matter: Id
  /** The first answer received; null while unknown. */
  answer: string | null
}

export interface Load {
  readonly writes: Write[]
  /** Answers to repeated commands that differed from the first one. */
  readonly different: string[]
  /** Stops sending and waits for what is under way. */
  rest(): Promise<void>
  go(): void
  /** Sends again everything whose answer is unknown, and a share of what is known. */
  settle(): Promise<void>
}

interface Target {
  readonly url: string
  readonly cookie: string
}

export function loadOn({ url, cookie }: Target, workers: number): Load {
  const load = { writes: [] as Write[], different: [] as string[] }
  let sending = false
  let running: Promise<void>[] = []
  const send = async (write: Write): Promise<void> => {
    const answer = await post(url, cookie, write)
    if (answer === null) return
    if (write.answer !== null && write.answer !== answer)
      load.different.push(`${write.commandId}: ${write.answer} then ${answer}`)
    write.answer = answer
  }
  const work = async () => {
    while (sending) {
      const write: Write = { commandId: newId(), matter: newId(), answer: null }
      load.writes.push(write)
      await send(write)
      if (write.answer === null) await pause(20)
    }
  }
  const rest = async () => {
    sending = false
    await Promise.all(running)
    running = []
  }
  return {
    ...load,
    rest,
    go() {
      sending = true
      running = Array.from({ length: workers }, work)
    },
    async settle() {
      const again = load.writes.filter((write, n) => write.answer === null || n % 7 === 0)
      for (let n = 0; n < again.length; n += 16) await Promise.all(again.slice(n, n + 16).map(send))
    },
  }
}

async function post(url: string, cookie: string, { commandId, matter }: Write): Promise<string | null> {
  try {
    const response = await fetch(`${url}/api/matters`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': commandId, cookie },
      body: JSON.stringify({
        id: matter,
        programme: 'sample',
        subject: null,
        title: `耐久 ${matter.slice(-8)}`,
        text: '为耐久测试而登记。',
      }),
      signal: AbortSignal.timeout(15_000),
    })
    const text = await response.text()
    return response.ok ? text : null
  } catch {
    return null
  }
}
