// What every list of matters on the phone looks up: units by name, and the words of a step; kept for places without signal.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { say } from '#foundation/ui/words.ts'
import type { doors as peopleDoors } from '#capabilities/people/contract.ts'
import { messages as statuses } from '../status-messages.ts'

export function useUnits(): (id: string) => string {
  const { account } = useSession()
  const { answer } = useKept(account, 'units', async () => {
    const { units } = await call<typeof peopleDoors.directory>('GET /api/directory')
    return units.map(({ id, name }): readonly [string, string] => [id, name])
  })
  const units = new Map(answer ?? [])
  return (id) => units.get(id) ?? '…'
}

export function stepWords(step: string): string {
  const key = `step.${step}`
  return key in statuses ? say(statuses, key as keyof typeof statuses) : step
}
