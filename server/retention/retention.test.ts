import { expect, it } from 'vitest'
import { keptSince } from './retention.ts'

it('people are known for as many days as the hall keeps them', () => {
  const settings = { keepHolderDays: 90, keepContactDays: 1095 }
  expect(keptSince(settings, '2026-11-23')).toEqual({ holders: '2026-08-25', contacts: '2023-11-24' })
})

it('contacts are never forgotten before holders', () => {
  const settings = { keepHolderDays: 400, keepContactDays: 365 }
  expect(keptSince(settings, '2026-11-23')).toEqual({ holders: '2025-10-19', contacts: '2025-10-19' })
})
