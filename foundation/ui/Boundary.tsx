// When one part of a page breaks, the rest stays; the part says so and offers to try again.
import { Component, type ReactNode } from 'react'
import { messages } from './messages.ts'
import { ErrorNote } from './Notes.tsx'
import { say } from './words.ts'

/** Give it `key={path}`: another page is tried afresh. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
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
