// English names for the holidays that notices name in Chinese; an unknown one keeps its own name.
const single: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明: 'Tomb-sweeping Day',
  劳动节: 'Labour Day',
  端午: 'Dragon Boat Festival',
  中秋: 'Mid-autumn Festival',
  国庆节: 'National Day',
}

/** Notices write 清明 or 清明节, and join two that fall together by a comma. */
export function englishName(zh: string): string | undefined {
  const names = zh
    .split('、')
    .map((each) => single[each] ?? single[each.replace(/节$/, '')] ?? single[`${each}节`])
  return names.includes(undefined) ? undefined : names.join(', ')
}
