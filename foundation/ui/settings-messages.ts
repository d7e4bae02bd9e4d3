// Words of what a person sets for a device.

export const messages = {
  'theme.label': { zh: '外观', en: 'Theme' },
  'theme.auto': { zh: '跟随系统', en: 'System' },
  'theme.light': { zh: '浅色', en: 'Light' },
  'theme.dark': { zh: '深色', en: 'Dark' },
  'type.label': { zh: '字号', en: 'Text size' },
  'type.normal': { zh: '标准', en: 'Normal' },
  'type.large': { zh: '大字', en: 'Large' },
} as const
