/** Chance that falls the same way each time: mulberry32 from a seed. */
export type Dice = {
  /** A whole number from 0 to below `sides`. */
  roll: (sides: number) => number
  /** One of them, by their weights. */
  pick: <Face>(faces: readonly (readonly [face: Face, weight: number])[]) => Face
}

export function diceFrom(seed: number): Dice {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    roll: (sides) => Math.floor(next() * sides),
    pick(faces) {
      let left = next() * faces.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [face, weight] of faces) {
        left -= weight
        if (left < 0) return face
      }
      throw new Error('nothing to pick from')
    },
  }
}
