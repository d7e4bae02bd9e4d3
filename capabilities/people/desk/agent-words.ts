// What a browser calls itself, in a few words a person recognises.

const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, 'WeChat'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** 'Chrome · Windows'; what is not recognised as it is, cut short. */
export function agentWords(agent: string): string {
  const found = [browsers, systems].map((known) => known.find(([pattern]) => pattern.test(agent))?.[1])
  return found.filter(Boolean).join(' · ') || agent.slice(0, 40) || '—'
}
