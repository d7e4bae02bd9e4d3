// What no programme may demand of people who serve: checked in every definition, whoever wrote it and wherever it came from.
import { refuse, type Refusal } from '../core/refusal.ts'
import type { Programme } from './programme.ts'

/** 国办函〔2026〕12号 (in force 2026-01-25), the forbidden practices that a definition could ask for. */
const rules = [
  { key: 'check-in', field: /check-?in|sign-?in|attendance|签到|打卡/i, forced: isForced },
  { key: 'photo', field: /photo|picture|video|拍照|照片|录像/i, forced: isForced },
  { key: 'location', field: /location|geo|gps|track|position|定位|轨迹/i, forced: isForced },
  { key: 'activity-points', field: /points|积分/i, forced: isAsked },
  { key: 'activity-points', field: /^(metric|indicator|score)$/i, forced: countsActivity },
  { key: 'person-ranking', field: /rank.*(person|officer)|(person|officer).*rank/i, forced: isAsked },
] as const

export const formalismRule = '国办函〔2026〕12号'

/** Refuses a definition that forces check-in, photo, location or activity points, naming the rule and the place. */
export function checkFormalism(programme: Programme): Refusal | null {
  for (const { path, key, value } of fields(programme.parts, 'parts')) {
    const broken = rules.find((rule) => rule.field.test(key) && rule.forced(value))
    if (broken) return refuse(`programme.forces-${broken.key}`, { rule: formalismRule, place: path, value: String(value) })
  }
  return null
}

function isForced(value: unknown): boolean {
  return value === true || value === 'required' || value === 'always' || value === 'forced'
}

function isAsked(value: unknown): boolean {
  return value !== false && value !== 0 && value !== null && value !== 'off'
}

function countsActivity(value: unknown): boolean {
  return typeof value === 'string' && /log-?in|online|minutes|entries-?typed|visits-?(counted|count|made)|likes|forwards/i.test(value)
}

function* fields(value: unknown, path: string): Generator<{ path: string; key: string; value: unknown }> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const here = `${path}/${key}`
    yield { path: here, key, value: inner }
    yield* fields(inner, here)
  }
}
