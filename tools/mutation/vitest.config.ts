// The tests that judge a mutant: those of foundation/time, without a database and with the same inputs each time.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['foundation/time/**/*.test.ts'],
    // Every zone there is takes seconds, and says no more of a change than the eight of `zone.test.ts`.
    exclude: ['foundation/time/zone-everywhere.test.ts'],
    setupFiles: ['tools/mutation/seed.ts'],
    testTimeout: 30_000,
    env: { TZ: 'Asia/Shanghai' },
  },
})
