// Words of choosing a unit or an area on the desk.

export const messages = {
  unit: { zh: '单位', en: 'Unit' },
  'unit.all': { zh: '全部单位', en: 'Any unit' },
  area: { zh: '区域', en: 'Area' },
  'area.all': { zh: '全部区域', en: 'Any area' },
} as const
