// The phone's pages begin here: styles, then the application, then the worker that lets it open without signal.
import '#foundation/ui/paper.css'
import { createRoot } from 'react-dom/client'
import { Pocket } from './Pocket.tsx'
import { keepForNoSignal } from './newer-version.ts'

createRoot(document.getElementById('root')!).render(<Pocket />)
keepForNoSignal()
