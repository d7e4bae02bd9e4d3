// Gathers what speaks for whom: the directory, its rulings, matters that went before, the class; then puts it in order.
import type { Role } from '#foundation/core/actor.ts'
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import { fill, type Words } from '#foundation/core/words.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { missing, serveQuestion, type Asking } from '#foundation/http/served.ts'
import { dutyFor } from '#capabilities/directory/server/questions.ts'
import { sharesOf } from '#capabilities/pairings/server/questions/reach.ts'
import {
  areaPaths,
  openTeams,
  townUnits,
  unitByCode,
  unitDirectory,
} from '#capabilities/people/server/questions.ts'
import { subjectsByIds, type SubjectBrief } from '#capabilities/subjects/server/questions.ts'
import { matterDoors } from '../contract.ts'
import { proposalMessages } from '../proposal/messages.ts'
import { alikeOf, ranked, sharesIn, weightOf, weights, type Evidence, type Past } from '../proposal/rank.ts'
import { mayBeSentDown, type MattersPart } from '../rules.ts'
import type { Matter } from '../state.ts'
import { reckoningOf } from './deadlines.ts'
import { pastMatters } from './queries/similar.ts'
import { readable } from './reading.ts'

const { getProposal: proposalDoor } = matterDoors

export const proposal = serveQuestion(proposalDoor, async (asking, { params, query }) => {
  const read = await readable(asking, params.id, proposalDoor.allow as readonly Role[])
  if (!read) return missing
  const { matter, part } = read
  const reckoning = await reckoningOf(asking, matter, { choice: query, part, at: asking.at })
  if (!reckoning || !inTheOffice.includes(matter.status)) return { items: [] }
  const klass = query.class ?? matter.class
  const candidates = await candidatesFor(asking, { matter, part, klass, id: params.id })
  const teams = await openTeams(
    asking,
    candidates.flatMap((one) => one.teams.map(({ id }) => id)),
  )
  const { rung, due, standing } = reckoning
  const items = candidates.map((one) => ({
    ...one,
    ...{ rung, due, standing },
    teams: one.teams.flatMap((team) => {
      const name = teams.get(team.id)
      return name === undefined ? [] : [{ ...team, name }]
    }),
  }))
  return { items } as unknown as ReplyOf<typeof proposalDoor>
})

/** Whoever has it then says to whom it goes; of a matter that a unit has in hand nobody is asked. */
const inTheOffice: readonly Matter['status'][] = ['received', 'triaged', 'disputed']

interface Wanted {
  readonly id: Id
  readonly matter: Matter
  readonly part: MattersPart
  readonly klass: string | null
}

async function candidatesFor(asking: Asking, wanted: Wanted) {
  const { matter, part, klass } = wanted
  const [subject] = matter.subject ? await subjectsByIds(asking, [matter.subject]) : []
  const [written, done, usual, units] = await Promise.all([
    ofDirectory(asking, wanted, subject ?? null),
    ofPast(asking, wanted, subject ?? null),
    ofClass(asking, part, klass),
    unitDirectory(asking),
  ])
  const evidence = [...written, ...done, ...usual]
  const towns = await townUnits(
    asking,
    evidence.map(({ unit }) => unit),
  )
  const open = new Set(units.map(({ id }) => id))
  const said = new Set(matter.handovers.filter(({ ended }) => isNotTheirs(ended)).map(({ to }) => to))
  const office = await unitByCode(asking, part.officeCode)
  const down = mayBeSentDown(part, klass)
  return ranked(
    evidence,
    (unit) => open.has(unit) && unit !== office && !said.has(unit) && (down || !towns.has(unit)),
  )
}

/** Given back, or ruled to be another's. */
function isNotTheirs(ended: string | null): boolean {
  return ended === 'returned' || ended === 'disputed'
}

async function ofDirectory(
  asking: Asking,
  { matter, klass }: Wanted,
  subject: SubjectBrief | null,
): Promise<Evidence[]> {
  const paths = await areaPaths(asking, subject?.area ? [subject.area] : [])
  const answers = await dutyFor(asking, {
    ...{ programme: matter.programme, class: klass, day: dayOf(asking.at) },
    areaPath: (subject?.area && paths.get(subject.area)) ?? null,
    text: `${matter.title}\n${matter.text}`,
  })
  return answers.flatMap(({ duty, key, words, line, taught, because }, nth): Evidence[] => {
    const refs = [{ kind: 'duty' as const, id: duty, words: key }]
    const named = { zh: words.zh, en: words.en }
    const rulings = taught.slice(0, 1).map(({ unit, note, day }): Evidence => {
      const told = wordsOf('proposal.precedent', (lang) => ({ day, note, duty: named[lang] }))
      return {
        unit,
        weight: weights.precedent - nth,
        because: { kind: 'precedent', words: told, refs },
      }
    })
    if (!line) return rulings
    const said = because.keywords.join('、')
    const told = wordsOf('proposal.directory', (lang) => ({
      ...{ key, duty: named[lang] },
      said: said && fill(proposalMessages['proposal.directory.said'][lang], { words: said }),
    }))
    const teams = [
      ...(line.areaTeam ? [{ id: line.areaTeam, kind: 'area' as const }] : []),
      ...(line.subjectTeam ? [{ id: line.subjectTeam, kind: 'subject' as const }] : []),
    ]
    return [
      ...rulings,
      {
        ...{ unit: line.unit, coUnits: line.coUnits, teams, weight: weights.directory - nth * 10 },
        because: { kind: 'directory', words: told, refs },
      },
    ]
  })
}

async function ofPast(asking: Asking, wanted: Wanted, subject: SubjectBrief | null): Promise<Evidence[]> {
  const { matter, part, klass, id } = wanted
  const within = await sharesOf(asking, asking.actor, proposalDoor.allow, asking.at)
  const spot = part.rungs[0]!.key
  const rows = await pastMatters(asking, { programme: matter.programme, spot, within })
  const others = rows.filter((row) => row.id !== id)
  const known = await subjectsByIds(asking, [...new Set(others.flatMap((row) => row.subject ?? []))])
  const byId = new Map(known.map((one) => [one.id, one]))
  const past = others.map(({ subject: of, ...row }): Past => {
    const found = of === null ? undefined : byId.get(of)
    return { ...row, subjectKind: found?.kind ?? null, area: found?.area ?? null }
  })
  const present = { title: matter.title, class: klass, subjectKind: subject?.kind ?? null }
  const alike = alikeOf({ ...present, area: subject?.area ?? null }, past)
  if (!alike) return []
  return sharesIn(alike).map((share) => {
    const words = wordsOf(`proposal.similar.${alike.likeness}`, () => ({
      of: share.of,
      amount: share.past.length,
    }))
    const refs = share.past
      .slice(0, 3)
      .map((one) => ({ kind: 'matter' as const, id: one.id, words: one.number }))
    return { unit: share.unit, weight: weightOf(share), because: { kind: 'similar', words, refs } }
  })
}

async function ofClass(asking: Asking, part: MattersPart, klass: string | null): Promise<Evidence[]> {
  const found = part.classes.find(({ key }) => key === klass)
  const unit = found?.unitCode ? await unitByCode(asking, found.unitCode) : null
  if (!found || unit === null) return []
  const words = wordsOf('proposal.class', (lang) => ({ class: found.words[lang] }))
  return [{ unit, weight: weights.class, because: { kind: 'class', words, refs: [] } }]
}

type Key = keyof typeof proposalMessages

function wordsOf(key: Key, paramsIn: (lang: 'zh' | 'en') => Record<string, unknown>): Words {
  const message = proposalMessages[key]
  return { zh: fill(message.zh, paramsIn('zh')), en: fill(message.en, paramsIn('en')) }
}
