// Schemas compiled once: query strings are read as numbers and truth values, bodies are taken exactly as they came.
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'

const options = { allErrors: true, useDefaults: true, removeAdditional: false, strict: false } as const
const exact = withFormats(new Ajv({ ...options, coerceTypes: false }))
const coercing = withFormats(new Ajv({ ...options, coerceTypes: 'array' }))

const compiled = new WeakMap<object, Map<boolean, ValidateFunction>>()

export function compileFor(schema: object, coerce: boolean): ValidateFunction {
  const known = compiled.get(schema) ?? new Map<boolean, ValidateFunction>()
  const validate = known.get(coerce) ?? (coerce ? coercing : exact).compile(schema)
  known.set(coerce, validate)
  compiled.set(schema, known)
  return validate
}

function withFormats(ajv: Ajv): Ajv {
  // The package is CommonJS: under Node the plugin is its default export's own `default`.
  const plugin = formats as unknown as { default?: (ajv: Ajv) => Ajv } & ((ajv: Ajv) => Ajv)
  ;(plugin.default ?? plugin)(ajv)
  return ajv
}
