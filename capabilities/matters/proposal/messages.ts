// Why a unit is proposed, as the proposal says it; zh-CN first.

export const proposalMessages = {
  'proposal.precedent': {
    zh: '{day} 裁定“{duty}”由该单位办理：{note}',
    en: 'Ruled on {day} that “{duty}” is its own: {note}',
  },
  'proposal.directory': {
    zh: '派单目录 {key}“{duty}”由该单位牵头{said}',
    en: 'Directory {key} “{duty}” is led by it{said}',
  },
  'proposal.directory.said': { zh: '（提到“{words}”）', en: ' (“{words}” was said)' },
  'proposal.similar.said-alike': {
    zh: '{of} 件说法相近的事项中有 {amount} 件由该单位办理',
    en: 'Of {of} matters that were said alike, {amount} were handled by it',
  },
  'proposal.similar.same-place': {
    zh: '{of} 件同地同类的事项中有 {amount} 件由该单位办理',
    en: 'Of {of} matters of this class in this place, {amount} were handled by it',
  },
  'proposal.similar.same-class': {
    zh: '{of} 件同类的事项中有 {amount} 件由该单位办理',
    en: 'Of {of} matters of this class, {amount} were handled by it',
  },
  'proposal.class': {
    zh: '“{class}”类事项通常由该单位办理',
    en: 'Matters of “{class}” usually go to it',
  },
} as const
