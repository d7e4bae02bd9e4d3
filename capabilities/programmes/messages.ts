// Words of programmes: why a definition is refused.

export const messages = {
  'programme.forces-check-in': {
    zh: '方案在 {place} 要求签到打卡，违反{rule}，不予采用',
    en: 'The definition demands check-in at {place}, against {rule}; it is not adopted',
  },
  'programme.forces-photo': {
    zh: '方案在 {place} 强制拍照留痕，违反{rule}，不予采用',
    en: 'The definition forces photos at {place}, against {rule}; it is not adopted',
  },
  'programme.forces-location': {
    zh: '方案在 {place} 强制定位或轨迹，违反{rule}，不予采用',
    en: 'The definition forces location at {place}, against {rule}; it is not adopted',
  },
  'programme.forces-activity-points': {
    zh: '方案在 {place} 按使用次数或积分考核，违反{rule}，不予采用',
    en: 'The definition scores activity at {place}, against {rule}; it is not adopted',
  },
  'programme.forces-person-ranking': {
    zh: '方案在 {place} 对个人排名，违反{rule}，不予采用',
    en: 'The definition ranks persons at {place}, against {rule}; it is not adopted',
  },
  'programme.version-changed': {
    zh: '{programme} {version} 的内容与已采用的不同；改动须用新的版本号',
    en: '{programme} {version} differs from what was adopted; a change needs a new version',
  },
  'programme.unknown': { zh: '没有专项行动“{programme}”', en: 'There is no programme “{programme}”' },
} as const
