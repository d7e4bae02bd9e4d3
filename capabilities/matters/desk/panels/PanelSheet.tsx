// The frame of a panel: its name, the way to all of it, and what stands there while nothing is known or nothing is there.
import { problemOf } from '#foundation/client/problem.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { EmptyState, ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import type { ReactNode } from 'react'
import { messages } from '../messages.ts'
import { messages as words } from '../panel-messages.ts'

export function PanelSheet(props: {
  title: string
  /** The rows behind it in the worklist. */
  href: string
  asked: {
    readonly isPending: boolean
    readonly isError: boolean
    readonly error: unknown
    refetch(): Promise<unknown>
  }
  none: { readonly title: string; readonly why: string } | null
  children: ReactNode
}) {
  const { title, href, asked, none, children } = props
  return (
    <Sheet
      title={title}
      tools={
        <LinkButton look="quiet" size="small" href={href} aria-label={`${title} · ${say(words, 'all')}`}>
          {say(words, 'all')}
        </LinkButton>
      }
    >
      {asked.isError ? (
        <ErrorNote
          what={say(messages, 'error.list', { why: problemOf(asked.error).message })}
          kept={null}
          onAgain={() => void asked.refetch()}
        />
      ) : asked.isPending ? (
        <Skeleton lines={4} />
      ) : none ? (
        <EmptyState title={none.title}>{none.why}</EmptyState>
      ) : (
        children
      )}
    </Sheet>
  )
}
