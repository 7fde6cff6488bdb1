/** The wait, in the words citizens meet on paper, on the kiosk and on their phone: the same everywhere. */

/** Minutes, multiples of 5; both null while no window is open that calls the number. */
export type EstimatedWait = { estimatedWaitMin: number | null; estimatedWaitHighMin: number | null }

export type WaitParts = { before: string; minutes: string; after: string }

const shortest = 5

/** 约 15–25 分钟, in parts; one number where both ends are alike. Null while nobody knows. */
export function waitParts(wait: EstimatedWait, joint = '–'): WaitParts | null {
  const { estimatedWaitMin: low, estimatedWaitHighMin } = wait
  if (low === null) return null
  // Slips of numbers from before there was a range have one number.
  const high = estimatedWaitHighMin ?? low
  if (high <= shortest && low === 0) return { before: '不到', minutes: `${shortest}`, after: '分钟' }
  if (low === 0) return { before: '约', minutes: `${high}`, after: '分钟以内' }
  return { before: '约', minutes: low === high ? `${low}` : `${low}${joint}${high}`, after: '分钟' }
}

/** 约 15–25 分钟, 约 20 分钟, 不到 5 分钟, 约 10 分钟以内; 暂无开放窗口 while nobody knows. */
export function minutesInWords(wait: EstimatedWait): string {
  const parts = waitParts(wait)
  return parts ? `${parts.before} ${parts.minutes} ${parts.after}` : noOpenWindow
}

/** 预计等候约 15–25 分钟 */
export function waitInWords(wait: EstimatedWait): string {
  return wait.estimatedWaitMin === null ? noOpenWindow : `预计等候${minutesInWords(wait)}`
}

const noOpenWindow = '暂无开放窗口'
