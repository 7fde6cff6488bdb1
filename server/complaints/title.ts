import type { RegisterComplaint } from '../../contract/complaints.ts'
import { channelNames, reasonNames } from './names.ts'

const longestTitle = 40

type Titled = Pick<RegisterComplaint, 'title' | 'reason' | 'channel'>

/**
 * 投诉标题 (GB/T 39046): as it was given, or else its reason and what it is about: 材料问题：食品经营许可核发. Where nobody
 * said that, the way it came: 材料问题（电话反映）.
 */
export function titleOf({ title, reason, channel }: Titled, item: string | null): string {
  const given = title.trim()
  if (given !== '') return given
  const kind = `${reasonNames[reason]}问题`
  const whole = item ? `${kind}：${item}` : `${kind}（${channelNames[channel]}反映）`
  return [...whole].slice(0, longestTitle).join('')
}
