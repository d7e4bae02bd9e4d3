// Units as a tree, officers and teams as lists: who is who, for the office and the administrators.
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { PlusIcon } from '#foundation/ui/icons.tsx'
import { useFilters } from '#foundation/ui/links.ts'
import { Tabs } from '#foundation/ui/Tabs.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { useState } from 'react'
import { messages } from './messages.ts'
import { OfficerForm } from './OfficerForms.tsx'
import { Officers } from './Officers.tsx'
import { TeamForm } from './TeamForms.tsx'
import { Teams } from './Teams.tsx'
import { UnitForm } from './UnitForms.tsx'
import { Units } from './Units.tsx'

const tabs = ['units', 'officers', 'teams'] as const
type Tab = (typeof tabs)[number]

export function PeopleScreen() {
  const { get, set } = useFilters()
  const tab = tabs.find((known) => known === get('tab')) ?? 'units'
  return (
    <Work
      title={say(messages, 'place.people')}
      tools={<Add tab={tab} />}
      fill
      filters={
        <Tabs
          label={say(messages, 'tabs')}
          tabs={tabs.map((id) => ({ id, words: say(messages, `tab.${id}`) }))}
          current={tab}
          onChange={(id) => set({ tab: id === 'units' ? null : id, q: null })}
          panel="people"
        />
      }
    >
      {tab === 'units' && <Units />}
      {tab === 'officers' && <Officers />}
      {tab === 'teams' && <Teams />}
    </Work>
  )
}

const one = { units: 'unit', officers: 'officer', teams: 'team' } as const

function Add({ tab }: { tab: Tab }) {
  const session = useSession()
  const [adding, setAdding] = useState(false)
  const may = hasAnyRole(session, tab === 'units' ? ['sysadmin'] : ['coordinator', 'sysadmin'])
  const close = () => setAdding(false)
  if (!may) return null
  return (
    <>
      <Button look="primary" icon={<PlusIcon size={16} />} onClick={() => setAdding(true)}>
        {say(messages, `${one[tab]}.add`)}
      </Button>
      {adding && tab === 'units' && <UnitForm unit={null} close={close} />}
      {adding && tab === 'officers' && <OfficerForm officer={null} close={close} />}
      {adding && tab === 'teams' && <TeamForm close={close} />}
    </>
  )
}
