import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['tests/harness/database-server.ts'],
    reporters: ['default', './tests/harness/closing-line.ts'],
    include: ['**/*.test.ts'],
    exclude: ['node_modules', 'dist', 'data', 'tests/trespasses'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Real databases, sockets and browsers on two cores: a few files at a time.
    maxWorkers: 2,
    // Every house of a test has its own context, and modules keep nothing else: the files share warm code.
    isolate: false,
  },
})
