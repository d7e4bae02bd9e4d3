// Counts what vitest's JSON report says, so that nothing that went wrong is missed.

export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

export interface Count {
  readonly passed: number
  /** What failed, by name; a file that could not even be loaded counts as one. */
  readonly failed: readonly string[]
}

export function countOf({ testResults }: VitestReport): Count {
  const failed: string[] = []
  let passed = 0
  for (const { name, status, assertionResults } of testResults) {
    passed += assertionResults.filter((each) => each.status === 'passed').length
    const own = assertionResults.filter((each) => each.status === 'failed')
    failed.push(...own.map((each) => each.fullName))
    if (status === 'failed' && own.length === 0) failed.push(name)
  }
  return { passed, failed }
}
