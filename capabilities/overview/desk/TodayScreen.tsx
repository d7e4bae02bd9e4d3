// The front page of the office and of leaders: what is due, what is stuck, what waits for the asker, what askers said.
import { Stack } from '#foundation/ui/Layout.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { StuckPanel } from '#capabilities/escalations/desk/StuckPanel.tsx'
import { CountsPanel } from '#capabilities/matters/desk/panels/CountsPanel.tsx'
import { DayPanel } from '#capabilities/matters/desk/panels/DayPanel.tsx'
import { DuePanel } from '#capabilities/matters/desk/panels/DuePanel.tsx'
import { OpinionsPanel } from '#capabilities/matters/desk/panels/OpinionsPanel.tsx'
import { RulingsPanel } from '#capabilities/matters/desk/panels/RulingsPanel.tsx'
import { RungPanel } from '#capabilities/matters/desk/panels/RungPanel.tsx'
import { VerdictsPanel } from '#capabilities/matters/desk/panels/VerdictsPanel.tsx'
import { WaitingPanel } from '#capabilities/matters/desk/panels/WaitingPanel.tsx'
import { messages } from './messages.ts'
import styles from './TodayScreen.module.css'

export function TodayScreen() {
  return (
    <Work title={say(messages, 'place')} lead={<DayPanel />}>
      <Stack gap={16}>
        <CountsPanel />
        <RulingsPanel />
        <OpinionsPanel />
        <StuckPanel />
        <div className={styles.columns}>
          <Stack gap={16}>
            <DuePanel />
            <RungPanel />
          </Stack>
          <Stack gap={16}>
            <WaitingPanel />
            <VerdictsPanel />
          </Stack>
        </div>
      </Stack>
    </Work>
  )
}
