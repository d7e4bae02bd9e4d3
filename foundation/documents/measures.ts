// The measures of paper: millimetres and points as Word counts them, and the numbers of GB/T 9704-2012.

/** Twentieths of a point in `mm` millimetres. */
export function twipsOf(mm: number): number {
  return Math.round((mm / 25.4) * 1440)
}

export const a4 = { width: 11_906, height: 16_838 } as const

/**
 * GB/T 9704-2012: a type area of 156 × 225 mm, 37 mm below the upper edge and 28 mm from the binding; 22 lines of 28
 * characters of 16 points fill it, so that a line is 225 mm / 22 and a character, squeezed by a quarter of a point, 156 mm / 28.
 */
export const official = {
  margin: { top: twipsOf(37), left: twipsOf(28), right: twipsOf(26), bottom: twipsOf(35) },
  width: twipsOf(156),
  lines: 22,
  characters: 28,
  /** Rounded down, so that the 22nd line still stands on the page. */
  line: Math.floor(twipsOf(225) / 22),
  character: 316,
  squeeze: -5,
} as const

/** Sizes of type by their Chinese number, in half points. */
export const type = { two: 44, three: 32, four: 28 } as const

/**
 * Fonts are named and not shipped, as 方正小标宋 and 仿宋_GB2312 are not free: 仿宋, 楷体, 黑体 and 宋体 come with Windows and
 * WPS. Where one is not there, Word and LibreOffice take the nearest they have.
 */
export const fonts = {
  head: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体' },
  body: { ascii: '仿宋', hAnsi: '仿宋', eastAsia: '仿宋' },
  black: { ascii: '黑体', hAnsi: '黑体', eastAsia: '黑体' },
  regular: { ascii: '楷体', hAnsi: '楷体', eastAsia: '楷体' },
  song: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' },
} as const
