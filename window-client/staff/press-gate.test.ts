import { describe, expect, it } from 'vitest'
import { PressGate, settleMs } from './press-gate.ts'

describe('presses', () => {
  it('a press while a command is under way is dropped', () => {
    const gate = new PressGate()
    expect(gate.admit(0)).toBe(true)
    expect(gate.admit(5000)).toBe(false)
  })

  it('the second half of a double click is dropped even when the answer was faster', () => {
    const gate = new PressGate()
    gate.admit(0)
    gate.release()
    expect(gate.admit(settleMs - 1)).toBe(false)
    expect(gate.admit(settleMs)).toBe(true)
  })
})
