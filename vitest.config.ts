// How the tests run: every *.test.ts, in processes of their own, with one real PostgreSQL for all.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{foundation,capabilities,programmes,apps,tools,bench,journeys}/**/*.test.{ts,tsx}'],
    globalSetup: ['foundation/testing/database.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    env: { TZ: 'Asia/Shanghai' },
  },
})
