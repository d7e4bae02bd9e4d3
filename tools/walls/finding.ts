// What a wall says when something leans on it.

/** One breach: where, which rule, and which file or form to use instead. `line` counts from 1. */
export interface Finding {
  file: string
  line: number
  rule: string
  say: string
}

/** One line of output for one finding. */
export function printFinding(finding: Finding): string {
  return `${finding.file}:${finding.line} ${finding.rule}: ${finding.say}`
}
