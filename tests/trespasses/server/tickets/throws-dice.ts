export const luck = (): number => Math.random()
