// One-time codes: made when they are sent, counted before they are compared, spent once.
import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import type { Id } from '#foundation/core/ids.ts'
import { readToken } from '#foundation/http/token.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Proving } from '../commands.ts'
import type { Proof } from '../decide.ts'
import { isProof, tryCode } from './queries/codes.ts'

export const codeSeconds = 600
const mostTries = 5

export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** A million codes are soon tried out, so this is no secret by itself: a code serves only together with its link's token. */
export function codeHash(id: Id, code: string): string {
  return createHash('sha256').update(`${id}:${code}`).digest('hex')
}

interface Checked {
  readonly proof: Proof
  /** The code that was right and is to be spent with what it proved. */
  readonly code: Id | null
}

/** Whether what the asker showed proves her telephone. A try at a code is counted if this transaction commits. */
export async function checkProof(
  writer: Reader,
  link: Id,
  { code, proof }: Proving,
  at: string,
): Promise<Checked> {
  if (proof !== undefined) {
    const token = readToken(proof)
    const known = token !== null && (await isProof(writer, link, token.hash, at))
    return { proof: known ? 'proven' : 'over', code: null }
  }
  if (code === undefined) return { proof: 'missing', code: null }
  const tried = await tryCode(writer, link, at, mostTries)
  if (!tried) return { proof: 'over', code: null }
  const right = tried.hashes.some((hash) => same(hash, codeHash(tried.id, code)))
  return right ? { proof: 'proven', code: tried.id } : { proof: 'wrong', code: null }
}

function same(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'))
}
