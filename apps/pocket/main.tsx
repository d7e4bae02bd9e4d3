// The phone's pages begin here: styles, then the application, then the worker that lets it open without signal.
import '#foundation/ui/paper.css'
import { createRoot } from 'react-dom/client'
import { Pocket } from './Pocket.tsx'

createRoot(document.getElementById('root')!).render(<Pocket />)
void import('./newer-version.ts').then(({ keepForNoSignal }) => keepForNoSignal())
