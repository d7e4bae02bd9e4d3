// Supervision: what is coloured now and why, and the slips; each opens beside the list.
import { FilterBar, FilterSelect } from '#foundation/ui/Filters.tsx'
import { useFilters } from '#foundation/ui/links.ts'
import { Tabs } from '#foundation/ui/Tabs.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { UnitFilter } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { colours, watchedKinds, type Colour, type WatchedKind } from '../colours/rules.ts'
import { ColouredRows } from './ColouredRows.tsx'
import { messages } from './messages.ts'
import { SlipRows } from './SlipRows.tsx'

const tabs = ['coloured', 'slips', 'to-me', 'mine-to-release'] as const
const states = ['open', 'replied', 'over'] as const

export function SupervisionScreen() {
  const { get, set } = useFilters()
  const tab = tabs.find((known) => known === get('tab')) ?? 'coloured'
  const kind = watchedKinds.find((known) => known === get('kind')) ?? 'matter'
  const colour = colours.find((known) => known === get('colour')) ?? null
  const state = states.find((known) => known === get('state')) ?? null
  const isColoured = tab === 'coloured'
  return (
    <Work
      title={say(messages, 'place')}
      lead={say(messages, 'lead')}
      fill
      filters={
        <>
          <Tabs
            label={say(messages, 'tabs')}
            tabs={tabs.map((id) => ({ id, words: say(messages, `tab.${id}`) }))}
            current={tab}
            onChange={(id) => set({ tab: id === 'coloured' ? null : id, state: null })}
            panel="supervision"
          />
          <Filters isColoured={isColoured} kind={kind} colour={colour} state={state} />
        </>
      }
    >
      <div role="tabpanel" id="supervision" aria-label={say(messages, `tab.${tab}`)}>
        {isColoured ? (
          <ColouredRows key={kind} kind={kind} colour={colour} unit={get('unit')} />
        ) : (
          <SlipRows
            key={tab}
            whose={tab === 'slips' ? null : tab}
            state={state}
            colour={colour}
            unit={get('unit')}
          />
        )}
      </div>
    </Work>
  )
}

interface FiltersProps {
  isColoured: boolean
  kind: WatchedKind
  colour: Colour | null
  state: (typeof states)[number] | null
}

function Filters({ isColoured, kind, colour, state }: FiltersProps) {
  const { get, set } = useFilters()
  return (
    <FilterBar>
      {isColoured ? (
        <FilterSelect
          label={say(messages, 'kind')}
          empty={say(messages, 'kind.matter')}
          value={kind === 'matter' ? null : kind}
          options={watchedKinds
            .filter((value) => value !== 'matter')
            .map((value) => ({ value, words: say(messages, `kind.${value}`) }))}
          onChange={(value) => set({ kind: value })}
        />
      ) : (
        <FilterSelect
          label={say(messages, 'state')}
          empty={say(messages, 'state.all')}
          value={state}
          options={states.map((value) => ({ value, words: say(messages, `state.${value}`) }))}
          onChange={(value) => set({ state: value })}
        />
      )}
      <FilterSelect
        label={say(messages, 'colour')}
        empty={say(messages, 'colour.all')}
        value={colour}
        options={colours.map((value) => ({ value, words: say(messages, `colour.${value}`) }))}
        onChange={(value) => set({ colour: value })}
      />
      <UnitFilter value={get('unit')} onChange={(unit) => set({ unit })} />
    </FilterBar>
  )
}
