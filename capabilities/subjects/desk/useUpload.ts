// Sending a sheet to be previewed; the file stays at hand, so that its mapping can be corrected and sent again.
import { call } from '#foundation/client/call.ts'
import { problemOf, type Problem } from '#foundation/client/problem.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PreviewImport, PreviewQuery } from './import-doors.ts'

export interface Sending {
  readonly file: File
  readonly query: PreviewQuery
}

/** A hundred thousand rows take longer than a question does. */
const patience = 10 * 60_000

export function useUpload(onSent: (id: string, what: Sending) => void) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (what: Sending) => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      const { id } = await call<PreviewImport>('POST /api/imports/preview', {
        query: what.query,
        body: new Blob([what.file], { type: 'application/octet-stream' }),
        signal: AbortSignal.timeout(patience),
      })
      await queries.invalidateQueries({ queryKey: ['imports', 'list'] })
      onSent(id, what)
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, send }
}
