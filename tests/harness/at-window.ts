import type { Caller } from './caller.ts'
import type { House } from './house.ts'

/** A clerk with an open window. */
export type AtWindow = { clerk: Caller; windowId: number }

export type ServedNumber = { token: string; ticketNo: string; ticketId: number }

export async function openWindow(house: House, account = 'hl008'): Promise<AtWindow> {
  const clerk = await house.loginAs(account)
  const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
  await clerk.do(`/api/windows/${windowId}/open`)
  return { clerk, windowId }
}

/** A number is taken, called and begun. */
export async function beginService(
  house: House,
  { clerk, windowId }: AtWindow,
  { service = '咨询', holder }: { service?: string; holder?: object } = {},
): Promise<ServedNumber> {
  const serviceTypeId = house.serviceTypeId(service)
  const { token, ticketNo } = await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
    serviceTypeId,
    ...(holder ? { holder } : {}),
  })
  const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
  await clerk.do(`/api/tickets/${current.id}/start`)
  return { token, ticketNo, ticketId: current.id }
}

export async function finishService(
  { clerk }: AtWindow,
  { ticketId }: Pick<ServedNumber, 'ticketId'>,
  more = {},
): Promise<void> {
  await clerk.do(`/api/tickets/${ticketId}/finish`, { outcome: 'CONSULT', ...more })
}
