export const newestFirst = (steps: string[]): string[] => steps.toReversed()
