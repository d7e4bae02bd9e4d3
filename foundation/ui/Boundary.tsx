// When one part of a page breaks, the rest stays; the part says so and offers to try again.
import { Component, type ReactNode } from 'react'
import { messages } from './messages.ts'
import { ErrorNote } from './Notes.tsx'
import { say } from './words.ts'

interface BoundaryProps {
  children: ReactNode
  /** The page is whole without it: nothing is said. */
  quiet?: boolean
}

/** Give it `key={path}`: another page is tried afresh. */
export class Boundary extends Component<BoundaryProps, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    if (this.props.quiet) return null
    return (
      <ErrorNote
        what={say(messages, 'broken.title')}
        kept={null}
        todo={say(messages, 'broken.body')}
        onAgain={() => this.setState({ broken: false })}
      />
    )
  }
}
