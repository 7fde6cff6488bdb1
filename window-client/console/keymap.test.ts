import { describe, expect, it } from 'vitest'
import { digitOf, keyCommand, type KeyPress } from './keymap.ts'

const press = (code: string, change: Partial<KeyPress> = {}): KeyPress => ({
  code,
  withModifier: false,
  isRepeat: false,
  focus: 'page',
  ...change,
})

describe('keys at the desk', () => {
  it('the space bar is the big button', () => {
    expect(keyCommand(press('Space'))).toEqual({ type: 'primary' })
  })

  it('a held key acts once', () => {
    expect(keyCommand(press('Space', { isRepeat: true }))).toBeNull()
    expect(keyCommand(press('KeyR', { isRepeat: true }))).toBeNull()
  })

  it('a button reached with Tab keeps its own space bar', () => {
    expect(keyCommand(press('Space', { focus: 'control' }))).toBeNull()
    expect(keyCommand(press('KeyR', { focus: 'control' }))).toEqual({ type: 'recall' })
  })

  it('keys typed into a field and browser shortcuts do nothing', () => {
    expect(keyCommand(press('KeyP', { focus: 'typing' }))).toBeNull()
    expect(keyCommand(press('KeyR', { withModifier: true }))).toBeNull()
  })

  it('digits of both key fields choose a passed number', () => {
    expect(keyCommand(press('Digit2'))).toEqual({ type: 'select-passed', index: 1 })
    expect(keyCommand(press('Numpad2'))).toEqual({ type: 'select-passed', index: 1 })
    expect(keyCommand(press('Digit0'))).toBeNull()
  })

  it('every action has a key of its own', () => {
    const letters = [...'RPUWHTMNCSBXLG'].map((letter) => keyCommand(press(`Key${letter}`))?.type)
    expect(letters).not.toContain(undefined)
    expect(new Set(letters).size).toBe(letters.length)
  })

  it('other keys have no digit', () => {
    expect(digitOf('KeyA')).toBeNull()
  })
})
