// How an office numbers its documents by GB/T 9704-2012: '督办〔2026〕3号', no 第, no leading zero.

export function documentNumber(of: { mark: string; year: number; number: number }): string {
  return `${of.mark}〔${of.year}〕${of.number}号`
}
