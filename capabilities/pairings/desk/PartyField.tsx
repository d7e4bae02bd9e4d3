// Who is to be paired: one officer or one team, found by typing.
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import type { Command } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { findOfficers, findTeams } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { messages } from './messages.ts'

export interface Party {
  readonly kind: 'officer' | 'team'
  readonly picked: PickOption | null
}

export function partyOf({ kind, picked }: Party): { officer?: string; team?: string } {
  if (!picked) return {}
  return kind === 'officer' ? { officer: picked.id } : { team: picked.id }
}

export function PartyField(props: { party: Party; onChange: (party: Party) => void; command: Command }) {
  const { party, onChange, command } = props
  return (
    <>
      <RadioRow
        label={say(messages, 'who')}
        value={party.kind}
        options={(['officer', 'team'] as const).map((value) => ({
          value,
          words: say(messages, `who.${value}`),
        }))}
        onChange={(kind) => onChange({ kind, picked: null })}
      />
      <Pick
        key={party.kind}
        label={say(messages, `who.${party.kind}`)}
        required
        placeholder={say(messages, `find.${party.kind}`)}
        error={wrongWith(command, party.kind, party.picked !== null)}
        value={party.picked}
        onPick={(picked) => onChange({ ...party, picked })}
        find={party.kind === 'officer' ? findOfficers : findTeams}
      />
    </>
  )
}
