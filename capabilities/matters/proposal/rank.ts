// Whom to hand a matter to: what speaks for each unit, weighed and put in order. A person decides.
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'

export const becauseKinds = ['precedent', 'directory', 'similar', 'class'] as const
export type BecauseKind = (typeof becauseKinds)[number]

/** What can be looked at: a duty of the directory, a matter that went before. */
interface Ref {
  readonly kind: 'duty' | 'matter'
  readonly id: Id
  readonly words: string
}

interface Because {
  readonly kind: BecauseKind
  readonly words: Words
  readonly refs: readonly Ref[]
}

interface Team {
  readonly id: Id
  readonly kind: 'area' | 'subject'
}

/** One thing that speaks for one unit. */
export interface Evidence {
  readonly unit: Id
  readonly weight: number
  readonly because: Because
  readonly coUnits?: readonly Id[]
  readonly teams?: readonly Team[]
}

interface Candidate {
  readonly unit: Id
  readonly coUnits: readonly Id[]
  readonly teams: readonly Team[]
  readonly because: readonly Because[]
}

/** What was ruled outweighs what is written, that outweighs what was done, and that what a class is usually for. */
export const weights: Readonly<Record<BecauseKind, number>> = {
  precedent: 200,
  directory: 100,
  similar: 50,
  class: 15,
}

/** At most `most` units that may be proposed, those for whom most speaks first. */
export function ranked(evidence: readonly Evidence[], may: (unit: Id) => boolean, most = 4): Candidate[] {
  const byUnit = Map.groupBy(
    evidence.filter(({ unit }) => may(unit)),
    ({ unit }) => unit,
  )
  return [...byUnit]
    .map(([unit, found]) => ({ weight: sumOf(found), candidate: candidateOf(unit, found) }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

function sumOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { weight }) => sum + weight, 0)
}

function candidateOf(unit: Id, evidence: readonly Evidence[]): Candidate {
  const sorted = evidence.toSorted((a, b) => b.weight - a.weight)
  const { coUnits = [], teams = [] } = sorted.find(({ coUnits: named }) => named !== undefined) ?? {}
  return { unit, coUnits, teams, because: sorted.map(({ because }) => because) }
}

/** A matter that went before, as far as it tells whose the next one may be. */
export interface Past {
  readonly id: Id
  readonly number: string
  readonly unit: Id
  readonly title: string
  readonly class: string | null
  /** Kind and area of its subject, null where it has none. */
  readonly subjectKind: string | null
  readonly area: Id | null
}

type Present = Pick<Past, 'title' | 'class' | 'subjectKind' | 'area'>

const likenesses = ['said-alike', 'same-place', 'same-class'] as const
type Likeness = (typeof likenesses)[number]

interface Alike {
  readonly likeness: Likeness
  readonly past: readonly Past[]
}

/** Fewer tell nothing by themselves: a wider likeness is then looked at, and taken if it has more. */
const enough = 3
const counted = 50

/** The latest of those that are most alike: the same was said, or the same class at the same kind of place, or its class. */
export function alikeOf(present: Present, past: readonly Past[]): Alike | null {
  const sameClass = past.filter((one) => present.class !== null && one.class === present.class)
  const tiers: Readonly<Record<Likeness, readonly Past[]>> = {
    'said-alike': past.filter((one) => alikeness(present.title, one.title) >= alikeFrom),
    'same-place': sameClass.filter(
      (one) => one.subjectKind === present.subjectKind && one.area !== null && one.area === present.area,
    ),
    'same-class': sameClass,
  }
  const found = likenesses.map((likeness) => ({ likeness, past: tiers[likeness].slice(0, counted) }))
  return (
    found.find((tier) => tier.past.length >= enough) ?? found.find((tier) => tier.past.length > 0) ?? null
  )
}

const alikeFrom = 0.4

/** Dice's coefficient of the pairs of characters: 1 for the same text, 0 for nothing in common. Chinese has no blanks between words. */
export function alikeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  if (a.size === 0 || b.size === 0) return 0
  const shared = [...a].filter((pair) => b.has(pair)).length
  return (2 * shared) / (a.size + b.size)
}

function pairsOf(text: string): Set<string> {
  const letters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s\p{P}\d]/gu, ''),
  ]
  return new Set(letters.slice(1).map((letter, n) => letters[n]! + letter))
}

interface Share {
  readonly unit: Id
  readonly past: readonly Past[]
  readonly of: number
}

/** How many of them went to each unit, most first, at most three. */
export function sharesIn({ past }: Alike): Share[] {
  const byUnit = Map.groupBy(past, ({ unit }) => unit)
  return [...byUnit]
    .map(([unit, own]) => ({ unit, past: own, of: past.length }))
    .toSorted((a, b) => b.past.length - a.past.length)
    .slice(0, 3)
}

/** A share of many says more than the same share of one or two. */
export function weightOf({ past, of }: Share): number {
  return weights.similar * (past.length / of) * Math.min(1, of / 5)
}
