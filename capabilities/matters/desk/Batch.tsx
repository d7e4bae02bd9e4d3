// Several matters at once: who may do what with those selected; what it will do is said in a drawer, fetched when it is opened.
import { useSession } from '#foundation/client/session.ts'
import { Boundary } from '#foundation/ui/Boundary.tsx'
import { Button } from '#foundation/ui/Button.tsx'
import { later, Waiting } from '#foundation/ui/faces.ts'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { BatchAction } from './batch.ts'
import type { MatterRow } from './matter.ts'
import { messages } from './messages.ts'

const BatchDrawer = later(() => import('./BatchDrawer.tsx'), 'BatchDrawer')

export function Batch({ rows, done }: { rows: readonly MatterRow[]; done: () => void }) {
  const session = useSession()
  const [action, setAction] = useState<BatchAction | null>(null)
  const holder = session.roles.includes('handler') || session.roles.includes('leader')
  return (
    <>
      {session.roles.includes('coordinator') && (
        <Button size="small" onClick={() => setAction('dispatch')}>
          {say(messages, 'batch.dispatch')}
        </Button>
      )}
      {holder && (
        <Button size="small" onClick={() => setAction('acknowledge')}>
          {say(messages, 'batch.acknowledge')}
        </Button>
      )}
      {action && (
        <Boundary>
          <Waiting.Provider value={null}>
            <BatchDrawer action={action} rows={rows} close={() => setAction(null)} done={done} />
          </Waiting.Provider>
        </Boundary>
      )}
    </>
  )
}
