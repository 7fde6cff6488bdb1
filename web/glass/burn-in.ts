const steps = [
  [0, 0],
  [3, 1],
  [4, 4],
  [1, 3],
  [-2, 4],
  [-4, 1],
  [-3, -3],
  [1, -4],
] as const

/** Where the picture stands in this minute, in pixels: a still picture would burn itself into the glass. */
export function burnInShift(minute: number): string {
  const [x, y] = steps[minute % steps.length] ?? [0, 0]
  return `transform: translate(${x}px, ${y}px)`
}
