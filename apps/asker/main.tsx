// The asker's page begins here; it needs no account, no worker and nothing kept on the phone.
import '#foundation/ui/paper.css'
import { createRoot } from 'react-dom/client'
import { Asker } from './Asker.tsx'

createRoot(document.getElementById('root')!).render(<Asker />)

// Paper can wait; without a net to fetch it over, a page is printed as it looks.
import('#foundation/ui/print.css').catch(() => {})
