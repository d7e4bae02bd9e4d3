// The book on React, with what only the desk has.
import { CSPProvider } from '@base-ui/react/csp-provider'
import { createRoot } from 'react-dom/client'
import { Book, setScene } from './Book.tsx'
import { deskFormStories } from './desk-forms.tsx'
import { deskStories } from './desk.tsx'
import { dueStories } from './dues.tsx'
import { sharedStories } from './shared.tsx'

const only = setScene('desk')
createRoot(document.getElementById('root')!).render(
  <CSPProvider disableStyleElements>
    <Book stories={[...sharedStories, ...deskStories, ...dueStories, ...deskFormStories]} only={only} />
  </CSPProvider>,
)
