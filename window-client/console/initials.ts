const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin')

/** The first character of each initial in the order of the dictionary: no sound begins with i, u or v. */
const letters = 'abcdefghjklmnopqrstwxyz'
const firsts = [...'阿八嚓咑妸发旮铪丌咔垃妈拏噢妑七呥仨他屲夕丫帀']

/** jmsfz of 居民身份证: what somebody types who does not want to wake the input method. */
export function initialsOf(text: string): string {
  return [...text].map(initialOf).join('')
}

function initialOf(character: string): string {
  if (/[a-z0-9]/i.test(character)) return character.toLowerCase()
  if (!/\p{Script=Han}/u.test(character)) return ''
  const behind = firsts.findIndex((first) => byPinyin.compare(first, character) > 0)
  return letters[(behind === -1 ? firsts.length : behind) - 1] ?? ''
}
