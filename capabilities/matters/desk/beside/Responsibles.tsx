// Who answers for the matter by name, where the programme asks for it, and the card that says so on one page.
import { hrefOf } from '#foundation/client/call.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { day } from '#foundation/ui/dates.ts'
import { DownloadIcon } from '#foundation/ui/icons.tsx'
import { Facts } from '#foundation/ui/Layout.tsx'
import { Note } from '#foundation/ui/Notes.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { channelKey, messages as channels } from '../../supports/channel-messages.ts'
import type { Matter } from '../matter.ts'
import { PartName } from '../PartName.tsx'
import type { Reference } from '../reference.ts'
import { messages as words } from './beside-messages.ts'
import styles from './Beside.module.css'

export function Responsibles({ matter, reference }: { matter: Matter; reference: Reference }) {
  const slots = reference.rulesOf(matter.programme)?.responsibles ?? []
  const nameOf = (key: string) => matter.responsibles.find((one) => one.key === key)?.name
  // Three lines that name nobody are no news: one says so.
  const named = matter.responsibles.length > 0
  return (
    <section>
      <div className={styles.row}>
        {slots.length > 0 && <PartName>{say(words, 'responsibles')}</PartName>}
        {slots.length > 0 && !named && <span className={styles.quiet}>{say(words, 'nobody')}</span>}
        <LinkButton
          look="quiet"
          size="small"
          icon={<DownloadIcon size={16} />}
          download=""
          href={hrefOf('GET /api/matters/:id/card.docx', { params: { id: matter.id } })}
          aria-label={say(words, 'card.get')}
        >
          {say(words, 'card')}
        </LinkButton>
      </div>
      {slots.length > 0 && named && (
        <Facts
          facts={slots.map(({ key, words: name }) => [name[lang()], nameOf(key) ?? say(words, 'nobody')])}
        />
      )}
    </section>
  )
}

/** That it was sent elsewhere, and that other askers wait for the same answer. */
export function Elsewhere({ matter, now }: { matter: Matter; now: string }) {
  const { referral, merged } = matter
  return (
    <>
      {referral && (
        <Note>
          <p>{say(words, 'referred', { channel: say(channels, channelKey(referral.channel)) })}</p>
          <p>{referral.note}</p>
          {referral.objectedAt && <p>{say(words, 'objected', { day: day(referral.objectedAt, now) })}</p>}
        </Note>
      )}
      {merged.length > 0 && <Note>{say(words, 'merged', { n: merged.length })}</Note>}
    </>
  )
}
