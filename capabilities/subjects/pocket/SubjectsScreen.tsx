// The subjects: mine first, anybody else by a few letters.
import { Screen } from '#foundation/ui/Screen.tsx'
import { say } from '#foundation/ui/words.ts'
import { messages } from './messages.ts'
import { SubjectSearchPanel } from './SubjectSearchPanel.tsx'

export function SubjectsScreen() {
  return (
    <Screen title={say(messages, 'place')}>
      <SubjectSearchPanel beyond />
    </Screen>
  )
}
