import { describe, expect, it } from 'vitest'
import { createTurnstile } from './turnstile.ts'

describe('the turnstile', () => {
  it('lets at most so many of one hall through at a time, in order, whatever becomes of them', async () => {
    const through = createTurnstile(2)
    let inside = 0
    let most = 0
    const order: number[] = []
    const visits = Array.from({ length: 9 }, (_, n) =>
      through(1, async () => {
        most = Math.max(most, ++inside)
        order.push(n)
        await Promise.resolve()
        inside -= 1
        if (n % 3 === 0) throw new Error('sent away')
        return n
      }),
    )
    const results = await Promise.allSettled(visits)
    expect(most).toBe(2)
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(3)
  })

  it('does not let one hall wait for another', async () => {
    const through = createTurnstile(1)
    const { promise, resolve } = Promise.withResolvers<void>()
    const slow = through(1, () => promise)
    expect(await through(2, () => Promise.resolve('open'))).toBe('open')
    resolve()
    await slow
  })
})
