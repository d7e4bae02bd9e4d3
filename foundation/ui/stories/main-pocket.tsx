// The same book on Preact, as phones get it.
import { createRoot } from 'react-dom/client'
import { Book, setScene } from './Book.tsx'
import { sharedStories } from './shared.tsx'

const only = setScene('pocket')
createRoot(document.getElementById('root')!).render(<Book stories={sharedStories} only={only} />)
