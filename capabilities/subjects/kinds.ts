// The kinds of subject and which fields each has; without schemas, so that screens may read it too.

export const kinds = ['enterprise', 'project', 'village', 'point'] as const
export type SubjectKind = (typeof kinds)[number]

/** What is known of a subject besides its kind. No personal data: who speaks for it is a contact, in people. */
export interface SubjectFields {
  readonly name: string
  /** Unified social credit code of an enterprise (GB 32100); of the others whatever number their register gives. */
  readonly code: string | null
  readonly area: string | null
  /** The unit that answers for it. */
  readonly unit: string | null
  /** Industry of an enterprise, class of a project, village or point. */
  readonly category: string | null
  readonly address: string | null
  readonly scale: string | null
  readonly stage: string | null
  /** Planned, in 万元. */
  readonly investment: number | null
  readonly population: number | null
  readonly households: number | null
  readonly duties: readonly string[]
}

export type FieldName = keyof SubjectFields

const common: readonly FieldName[] = ['name', 'code', 'area', 'unit', 'category', 'address']

export const fieldsOf: Readonly<Record<SubjectKind, readonly FieldName[]>> = {
  enterprise: [...common, 'scale'],
  project: [...common, 'stage', 'investment'],
  village: [...common, 'population', 'households'],
  point: [...common, 'duties'],
}

export const noFields: SubjectFields = {
  name: '',
  code: null,
  area: null,
  unit: null,
  category: null,
  address: null,
  scale: null,
  stage: null,
  investment: null,
  population: null,
  households: null,
  duties: [],
}
