// Re-checks: a month's sample with its calls, and beside it the list of what was withdrawn in a month.
import { useFilters } from '#foundation/ui/links.ts'
import { Tabs } from '#foundation/ui/Tabs.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { messages } from './messages.ts'
import { Samples } from './Samples.tsx'
import { Withdrawals } from './Withdrawals.tsx'
import styles from './Rechecks.module.css'

const views = ['samples', 'withdrawals'] as const

export function RechecksScreen() {
  const { get, set } = useFilters()
  const view = views.find((each) => each === get('view')) ?? 'samples'
  return (
    <Work
      title={say(messages, 'place')}
      lead={say(messages, 'lead')}
      filters={
        <Tabs
          label={say(messages, 'tabs')}
          tabs={views.map((id) => ({ id, words: say(messages, `tab.${id}`) }))}
          current={view}
          onChange={(next) => set({ view: next === 'samples' ? null : next, month: null })}
          panel="rechecks"
        />
      }
    >
      <div role="tabpanel" id="rechecks" className={styles.panel} aria-label={say(messages, `tab.${view}`)}>
        {view === 'samples' ? <Samples /> : <Withdrawals />}
      </div>
    </Work>
  )
}
