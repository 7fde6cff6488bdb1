import type { TicketSlip } from '../../contract/tickets.ts'
import { waitInWords } from '../../contract/wait-text.ts'

/** One piece of the slip, as every printer sets it. */
export type SlipLine =
  | { kind: 'text'; text: string; style: SlipStyle }
  | { kind: 'qr'; data: string }
  | { kind: 'barcode'; data: string }
  | { kind: 'rule' }

/** How a text stands on the paper: the number at least three times as high as running text, the rest around it. */
export type SlipStyle = 'hall' | 'service' | 'number' | 'strong' | 'centred' | 'plain'

/** The lines of the slip from top to bottom, in the order of DOMAIN §4.4. */
export function slipLines(slip: TicketSlip): SlipLine[] {
  return [
    text('hall', slip.hallName),
    ...(slip.reprint === 0 ? [] : [text('centred', `【补打 第${slip.reprint}次】`)]),
    text('service', slip.serviceTypeName),
    text('number', slip.ticketNo),
    ...(slip.maskedName === null ? [] : [text('centred', slip.maskedName)]),
    text('strong', aheadText(slip.aheadCount)),
    text('strong', waitInWords(slip)),
    text('strong', slip.whereToWait),
    text('centred', `取号时间 ${takenAtText(slip.takenAt)}`),
    { kind: 'rule' },
    { kind: 'qr', data: slip.progressUrl },
    text('centred', '扫码查看排队进度'),
    { kind: 'barcode', data: slip.flowNo },
    ...(slip.priorityLabel === null ? [] : [text('strong', `【${slip.priorityLabel}】`)]),
    ...materialLines(slip),
    { kind: 'rule' },
    ...slip.notices.map((notice) => text('plain', notice)),
    text('plain', `咨询电话 ${slip.phones.consultPhone}`),
    text('plain', `投诉电话 ${slip.phones.complaintPhone}`),
    text('plain', `政务服务热线 ${slip.phones.hotline}`),
  ]
}

function materialLines({ materials, materialCount }: TicketSlip): SlipLine[] {
  if (materials.length === 0) return []
  const rest =
    materialCount > materials.length ? [text('plain', `共${materialCount}项，完整清单扫码查看`)] : []
  const numbered = materials.map((material, index) => text('plain', `${index + 1}. ${material}`))
  return [{ kind: 'rule' }, text('plain', '请备好以下材料：'), ...numbered, ...rest]
}

function aheadText(people: number): string {
  return people === 0 ? '您前面没有人等候' : `您前面还有 ${people} 人`
}

// Swedish writes dates as the slip wants them: 2026-11-23 08:31:05.
const takenAtFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

function takenAtText(instant: string): string {
  return takenAtFormat.format(new Date(instant))
}

const text = (style: SlipStyle, content: string): SlipLine => ({ kind: 'text', text: content, style })
