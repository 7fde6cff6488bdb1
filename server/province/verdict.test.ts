import { describe, expect, it } from 'vitest'
import { failed, stepAfter, verdictOf, withoutPerson } from './verdict.ts'

const read = (text: string, status = 200, retryAfter: string | null = null) => {
  const verdict = verdictOf({ status, text, retryAfter })
  return verdict.isAccepted ? 'ACCEPTED' : verdict.problem
}

describe('an answer of the province', () => {
  it.each([
    ['{"code":"200","message":"操作成功"}', 'ACCEPTED'],
    ['{"code":0}', 'ACCEPTED'],
    ['{"success":true}', 'ACCEPTED'],
    ['{"code":"500","msg":"本次服务已存在评价，请勿重复评价！"}', 'ACCEPTED'],
    ['{"code":"500","message":"没有对应的服务数据"}', 'NO_RECORD'],
    ['{"code":"500","message":"taskCode不能为空"}', 'REFUSED'],
    ['{"success":false,"message":"验签失败"}', 'REFUSED'],
    ['{"code":"500","message":"请求过于频繁"}', 'THROTTLED'],
    ['<html>It works!</html>', 'NOT_UNDERSTOOD'],
    ['{"hello":"world"}', 'NOT_UNDERSTOOD'],
    ['"200"', 'NOT_UNDERSTOOD'],
    ['', 'NOT_UNDERSTOOD'],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('is read by its status where the words say nothing', () => {
    expect(read('<html>Bad Gateway</html>', 502)).toBe('UNREACHABLE')
    expect(read('', 504)).toBe('UNREACHABLE')
    expect(read('{"code":"200"}', 500)).toBe('REFUSED')
    expect(read('oops', 500)).toBe('NOT_UNDERSTOOD')
    expect(verdictOf({ status: 429, text: '', retryAfter: '90' })).toMatchObject({
      problem: 'THROTTLED',
      afterSec: 90,
    })
  })
})

describe('after an attempt', () => {
  const now = new Date('2026-11-23T01:00:00Z')
  const pauseSec = (attempts: number, afterSec: number | null = null) => {
    const step = stepAfter(failed('UNREACHABLE', '', afterSec), { attempts, refusals: 0 }, now)
    return step.state === 'FAILED' ? (step.nextTryAt.getTime() - now.getTime()) / 1000 : step.state
  }

  it('the pauses double up to ten minutes, and nobody is given up for being away', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 200].map((attempts) => pauseSec(attempts))).toEqual([
      30, 60, 120, 240, 480, 600, 600, 600,
    ])
    expect([pauseSec(1, 90), pauseSec(1, 86_400)]).toEqual([90, 3600])
  })

  it('a message refused five times waits for a person', () => {
    const states = [0, 1, 2, 3, 4].map(
      (refusals) => stepAfter(failed('REFUSED', '…'), { attempts: 9, refusals }, now).state,
    )
    expect(states).toEqual(['FAILED', 'FAILED', 'FAILED', 'FAILED', 'DEAD'])
  })
})

it('what the province says is kept without the person it quotes', () => {
  const person = { name: '演示安', idCard: '410902198001010011', phone: null }
  expect(withoutPerson('演示安（410902198001010011）的办件有误', person)).toBe('***（***）的办件有误')
})
