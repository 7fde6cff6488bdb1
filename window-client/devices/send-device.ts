import { DeviceKind } from '../../contract/devices.ts'
import { request } from '../../web/request.ts'
import { deviceTexts as words } from '../../web/texts/zh-cn/devices.ts'
import type { DeviceQuestion } from './device-dialogs.ts'

type Question = Exclude<DeviceQuestion, { act: 'secret' }>
type Typed = (field: string) => string

/** Why what was typed cannot be sent yet; empty when it can. */
export function missing({ act }: Question, typed: Typed): string {
  switch (act) {
    case 'register': {
      const isWhole = /^[A-Za-z0-9_-]+$/.test(typed('code')) && typed('name') !== ''
      return isWhole ? '' : words.registerDialog.incomplete
    }
    case 'pair':
      return /^\d{6}$/.test(digitsOf(typed('code'))) ? '' : words.pairDialog.incomplete
    case 'rename':
      return typed('name') === '' ? words.renameDialog.empty : ''
    case 'revoke':
    case 'bind':
      return ''
    default:
      return act satisfies never
  }
}

/** What happened, in words, and the secret of a caller just bound. */
export type Sent = { told: string; secret: string | null }

/** Sends what was asked. Throws Refusal or NoAnswer. */
export async function send(question: Question, hallId: number, typed: Typed): Promise<Sent> {
  const told = (text: string): Sent => ({ told: text, secret: null })
  if (question.act === 'register') {
    const kind = DeviceKind.enum.find((each) => each === typed('kind')) ?? 'KIOSK'
    const device = { kind, code: typed('code'), name: typed('name') }
    await request('POST /api/halls/:hallId/devices', { hallId }, device)
    return told(words.done.register(device.name))
  }
  const { deviceId, name } = question.device
  switch (question.act) {
    case 'pair':
      await request('POST /api/devices/:deviceId/pair', { deviceId }, { code: digitsOf(typed('code')) })
      return told(words.pairDialog.done(name))
    case 'rename':
      await request('POST /api/devices/:deviceId/rename', { deviceId }, { name: typed('name') })
      return told(words.done.rename(typed('name')))
    case 'revoke':
      await request('POST /api/devices/:deviceId/revoke', { deviceId }, null)
      return told(words.done.revoke(name))
    case 'bind': {
      const windowId = Number(typed('windowId'))
      const { secret } = await request('POST /api/devices/:deviceId/caller', { deviceId }, { windowId })
      return { told: words.done.bind(name), secret }
    }
    default:
      return question satisfies never
  }
}

/** Screens show the code in two groups; people type it as they see it. */
const digitsOf = (text: string): string => text.replaceAll(/\s/g, '')
