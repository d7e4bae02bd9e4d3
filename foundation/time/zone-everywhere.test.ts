// Every zone of the world at every change of its clocks until 2100: the server's, by Temporal, and the phone's, by Intl, say one thing.
import { expect, test } from 'vitest'
import { intlOffsets, temporalOffsets } from './zone-offsets.ts'

interface Zoned {
  readonly epochMilliseconds: number
  readonly offsetNanoseconds: number
  getTimeZoneTransition(direction: 'next'): Zoned | null
}
interface Temporal {
  readonly Instant: { fromEpochMilliseconds(ms: number): { toZonedDateTimeISO(zone: string): Zoned } }
}

const temporal = (globalThis as unknown as { Temporal: Temporal }).Temporal
const [from, to] = [Date.UTC(1970, 0, 1), Date.UTC(2100, 0, 1)]
const around = [-3_600_000, -1000, 0, 1000, 3_600_000]

test('every change of clocks of every zone from 1970 to 2100, at the second before and after', () => {
  const zones = Intl.supportedValuesOf('timeZone')
  const wrong: string[] = []
  let changes = 0
  for (const zone of zones) {
    const [server, phone] = [temporalOffsets(temporal, zone), intlOffsets(zone)]
    const zoned = (instant: number) =>
      temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
    for (
      let at: Zoned | null = zoned(from);
      at && at.epochMilliseconds <= to;
      at = at.getTimeZoneTransition('next')
    ) {
      changes++
      for (const ms of around) {
        const instant = at.epochMilliseconds + ms
        const truth = zoned(instant).offsetNanoseconds / 1e9
        if (server(instant) !== truth || phone(instant) !== truth)
          wrong.push(`${zone} ${instant}: ${server(instant)}, ${phone(instant)}, not ${truth}`)
      }
    }
  }
  expect(wrong).toEqual([])
  expect(zones.length).toBeGreaterThan(400)
  expect(changes).toBeGreaterThan(30_000)
}, 120_000)
