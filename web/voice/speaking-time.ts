/** What a slow, clear voice needs for one syllable. */
const syllableMs = 380

/** About how long a sentence takes to be spoken once; the caption stands at least that long. */
export function speakingMs(speech: string): number {
  return [...speech].filter((sign) => sign !== ' ').length * syllableMs
}
