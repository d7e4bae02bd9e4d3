// The desk begins here: styles, then the application.
import '#foundation/ui/paper.css'
import '#foundation/ui/print.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { createRoot } from 'react-dom/client'
import { Desk } from './Desk.tsx'

createRoot(document.getElementById('root')!).render(
  <CSPProvider disableStyleElements>
    <Desk />
  </CSPProvider>,
)
