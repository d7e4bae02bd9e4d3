// How days are written on an official document: in Arabic numerals without leading zeros.

/** '2026年3月5日' of '2026-03-05'. */
export function dayOnPaper(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
