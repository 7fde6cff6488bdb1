import { pinyin } from 'pinyin-pro'

/**
 * The sound of each character in its word, without tones: 银行 is yin hang. Letters and figures stand for themselves, ü
 * is v as it is typed, and signs are left out.
 */
export const soundsOf = (text: string): string[] =>
  pinyin(text.normalize('NFKC'), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((sound) => sound.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .filter(Boolean)
