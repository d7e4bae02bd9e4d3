// Shapes that every contract uses: ids, moments, text with honest limits, keyset pages.
import { Type, type TObject, type TProperties, type TSchema } from 'typebox'

export const IdSchema = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
  description: 'UUID version 7',
})
export const Moment = Type.String({ format: 'date-time', description: 'ISO 8601 moment' })
export const Day = Type.String({ format: 'date', description: 'calendar day in Asia/Shanghai' })

/** One line of text, 1 to `max` characters, not only blanks. */
export function line(max: number) {
  return Type.String({ minLength: 1, maxLength: max, pattern: '\\S' })
}

export function nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()])
}

/** An object that refuses fields it does not know. */
export function strict<T extends TProperties>(properties: T): TObject<T> {
  return Type.Object(properties, { additionalProperties: false })
}

export const IdParams = strict({ id: IdSchema })

/** Keyset paging: `after` is the opaque `next` of the page before. */
export const pageQuery = {
  after: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
}

export function page<T extends TSchema>(item: T) {
  return strict({ items: Type.Array(item), next: nullable(Type.String()) })
}

/** One of the words listed, as an enum in the document and a union in the types. */
export function oneOf<const T extends readonly string[]>(words: T) {
  return Type.Unsafe<T[number]>({ type: 'string', enum: [...words] })
}
