/** Words that let a window ask for anything at all (R63, R93). */
const catchAlls = [
  /其[他它](?:有关|相关)?(?:的)?(?:材料|资料|证明|证件|文件)/,
  /其[他它]需要/,
  /(?:有关|相关)(?:证明)?(?:材料|资料)/,
  /等(?:有关|相关)?(?:证明)?(?:材料|资料)/,
  /(?:规定|要求|需要|认为)[^，。；]*的?其[他它]/,
]

/** The catch-all clause in the name of a material, as it stands there; null when it names one thing. */
export function catchAllIn(name: string): string | null {
  for (const clause of catchAlls) {
    const [found] = clause.exec(name) ?? []
    if (found) return found
  }
  return null
}
