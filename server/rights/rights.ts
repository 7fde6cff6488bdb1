import { DeviceKind } from '../../contract/devices.ts'
import type { Endpoint } from '../../contract/endpoints.ts'
import type { JoinRequest } from '../../contract/messages.ts'
import { administrators, type RoleCode } from '../../contract/staff.ts'
import { DomainError } from '../platform/domain-error.ts'

/** What a device is allowed as. A wall and a window screen are both a display. */
export type DeviceRole = 'KIOSK' | 'DISPLAY' | 'RATING_TERMINAL' | 'CALLER'

const roleOfKind: Record<DeviceKind, DeviceRole> = {
  KIOSK: 'KIOSK',
  WALL: 'DISPLAY',
  WINDOW_SCREEN: 'DISPLAY',
  RATING_TERMINAL: 'RATING_TERMINAL',
  CALLER: 'CALLER',
}

/** Everybody there is: the roles of staff, the devices, and a citizen by the token of a ticket. */
export type Who = RoleCode | DeviceRole | 'CITIZEN'

/**
 * ANYBODY needs no name. LOGGED_IN is any member of staff, also one who has not yet chosen a password. A list names
 * roles: staff and devices of them, and only in their own hall. CITIZEN lets through whoever asks, since the token in
 * the path is the right, and the room looks it up.
 */
export type Permit = 'ANYBODY' | 'LOGGED_IN' | readonly Who[]

/** Who may be given a window; which one is granted to each person (`staff_window`). */
const atWindows = [
  'WINDOW_STAFF',
  'DESK',
  'CHIEF_REP',
  'COMPLAINT_OFFICER',
  'AGENT',
  'HALL_MANAGER',
] as const satisfies Who[]

/** Who deals with numbers away from the windows. */
const atHelpDesk = ['DESK', 'HALL_MANAGER', 'HALL_DIRECTOR'] as const satisfies Who[]
/** Who looks at a whole hall, and who answers for it. */
const overHall = ['HALL_MANAGER', 'HALL_DIRECTOR', 'SUPERVISOR'] as const satisfies Who[]
const atDevices = ['HALL_MANAGER', 'SYS_ADMIN'] as const satisfies Who[]

type Joining = `JOIN ${JoinRequest['room']}`

/**
 * Who may do what, on one page: every route as `METHOD /path`, every socket room as `JOIN room`. What does not stand
 * here does not exist: a route that is not listed keeps the server from starting. A name that ends in `*` stands for
 * all that begins with it.
 */
export const rights = {
  // the server itself, and its pages
  'GET /healthz': 'ANYBODY',
  'GET /readyz': 'ANYBODY',
  'GET /api/openapi.json': 'ANYBODY',
  'GET /docs*': 'ANYBODY',
  'GET /assets/*': 'ANYBODY',
  'GET /': 'ANYBODY',
  'GET /kiosk': 'ANYBODY',
  'GET /wall': 'ANYBODY',
  'GET /window': 'ANYBODY',
  'GET /console': 'ANYBODY',
  'GET /desk': 'ANYBODY',
  'GET /overview': 'ANYBODY',
  'GET /admin': 'ANYBODY',
  'GET /guide/:windowId': 'ANYBODY',
  'GET /t/:token': ['CITIZEN'],

  // what hangs on the wall anyway
  'GET /api/halls': 'ANYBODY',
  'GET /api/halls/:hallId/catalogue': 'ANYBODY',
  'GET /api/halls/:hallId/board': 'ANYBODY',
  'GET /api/halls/:hallId/service-types/:serviceTypeId/outlook': 'ANYBODY',
  'GET /api/halls/:hallId/service-types/:serviceTypeId/guide': 'ANYBODY',
  'GET /api/halls/:hallId/announcements': 'ANYBODY',
  'GET /api/halls/:hallId/announcements/:seq/audio': 'ANYBODY',
  'GET /api/windows/:windowId/sign': 'ANYBODY',
  'JOIN board': 'ANYBODY',

  // taking a number: who takes decides the channel, and with it what is demanded
  'POST /api/halls/:hallId/tickets': 'ANYBODY',
  'GET /api/progress/:token': ['CITIZEN'],
  'POST /api/progress/:token/cancel': ['CITIZEN'],
  'POST /api/progress/:token/slip': ['CITIZEN'],
  'JOIN ticket': ['CITIZEN'],

  // rating: the token is that of one service
  'GET /api/progress/:token/ratings': ['CITIZEN'],
  'GET /api/ratings/:token': ['CITIZEN'],
  'POST /api/ratings/:token': ['CITIZEN'],
  'GET /api/windows/:windowId/terminal': ['RATING_TERMINAL', 'DISPLAY'],

  // what the province has of it
  'GET /api/halls/:hallId/province/reconciliation': ['RATING_OFFICER', 'HALL_DIRECTOR', 'SYS_ADMIN'],
  'POST /api/halls/:hallId/province/retry': ['RATING_OFFICER', 'SYS_ADMIN'],

  // screens
  'POST /api/halls/:hallId/announcements': ['DISPLAY'],
  'POST /api/devices/pairing': 'ANYBODY',
  'GET /api/devices/own/:kind': 'ANYBODY',

  // looking after devices
  'GET /api/halls/:hallId/devices': atDevices,
  'POST /api/halls/:hallId/devices': atDevices,
  // Its signature is a caller's right.
  'POST /api/devices/caller/:deviceId/key': 'ANYBODY',
  'POST /api/devices/:deviceId/caller': atDevices,
  'POST /api/devices/:deviceId/pair': atDevices,
  'POST /api/devices/:deviceId/rename': atDevices,
  'POST /api/devices/:deviceId/revoke': atDevices,

  // logging in
  'POST /api/login': 'ANYBODY',
  'POST /api/logout': 'ANYBODY',
  'GET /api/me': 'LOGGED_IN',
  'POST /api/me/password': 'LOGGED_IN',
  'POST /api/me/totp': administrators,
  'POST /api/me/totp/confirm': administrators,

  // looking after accounts
  'GET /api/halls/:hallId/accounts': ['SEC_ADMIN', 'AUDITOR'],
  'GET /api/halls/:hallId/account-events': ['AUDITOR'],
  'POST /api/accounts/:staffId/reset-password': ['SEC_ADMIN'],
  'POST /api/accounts/:staffId/lock': ['SEC_ADMIN'],
  'POST /api/accounts/:staffId/unlock': ['SEC_ADMIN'],
  'POST /api/accounts/:staffId/disable': ['SEC_ADMIN'],
  'POST /api/accounts/:staffId/enable': ['SEC_ADMIN'],
  'POST /api/accounts/:staffId/remove-totp': ['SEC_ADMIN'],

  // at the window
  'GET /api/windows/:windowId': atWindows,
  'GET /api/windows/:windowId/served': atWindows,
  'POST /api/windows/:windowId/open': atWindows,
  'POST /api/windows/:windowId/take-over': atWindows,
  'POST /api/windows/:windowId/close': atWindows,
  'POST /api/windows/:windowId/pause': atWindows,
  'POST /api/windows/:windowId/resume': atWindows,
  'POST /api/windows/:windowId/call-next': atWindows,
  'POST /api/tickets/:ticketId/recall': atWindows,
  'POST /api/tickets/:ticketId/undo-call': atWindows,
  'POST /api/tickets/:ticketId/start': atWindows,
  'POST /api/tickets/:ticketId/finish': atWindows,
  'POST /api/tickets/:ticketId/pass': atWindows,
  'POST /api/tickets/:ticketId/restore': atWindows,
  'POST /api/tickets/:ticketId/hold': atWindows,
  'POST /api/tickets/:ticketId/resume': atWindows,
  'POST /api/tickets/:ticketId/transfer': atWindows,
  'POST /api/tickets/:ticketId/matters': atWindows,
  'POST /api/windows/:windowId/call-ticket': atWindows,
  'JOIN window': atWindows,

  // over the hall
  'GET /api/halls/:hallId/overview': overHall,
  'JOIN overview': overHall,
  'GET /api/halls/:hallId/alerts': [...atWindows, 'HALL_DIRECTOR', 'DEPT_LEADER', 'SUPERVISOR'],
  'POST /api/alerts/:alertId/acknowledge': [...atWindows, 'HALL_DIRECTOR', 'DEPT_LEADER'],

  // at the help desk
  'POST /api/halls/:hallId/desk/find': atHelpDesk,
  'GET /api/halls/:hallId/desk/printers': atHelpDesk,
  'POST /api/desk/tickets/:ticketId/restore': atHelpDesk,
  'POST /api/desk/tickets/:ticketId/cancel': atHelpDesk,
  'POST /api/desk/tickets/:ticketId/priority': atHelpDesk,
  'POST /api/desk/tickets/:ticketId/transfer': atHelpDesk,
  'POST /api/desk/tickets/:ticketId/void': atHelpDesk,
  'POST /api/desk/tickets/:ticketId/reprint': atHelpDesk,
  'POST /api/desk/tickets/:ticketId/pin': ['HALL_MANAGER', 'HALL_DIRECTOR'],
  'GET /api/halls/:hallId/blacklist': atHelpDesk,
  'POST /api/halls/:hallId/blacklist': ['HALL_MANAGER', 'HALL_DIRECTOR'],
  'POST /api/blacklist/:entryId/lift': ['HALL_MANAGER', 'HALL_DIRECTOR'],
} as const satisfies Record<Endpoint | Joining, Permit> & Record<string, Permit>

const named = new Map<string, Permit>(Object.entries(rights))
const beginnings = [...named].filter(([name]) => name.endsWith('*'))

/**
 * Who may take this route. A HEAD is a GET without its body.
 * @throws Error for a route that nobody has listed: a bug to be found before the server listens
 */
export function permitOf(method: string, path: string): Permit {
  const name = `${method === 'HEAD' ? 'GET' : method} ${path}`
  const permit = named.get(name) ?? beginnings.find(([start]) => name.startsWith(start.slice(0, -1)))?.[1]
  if (!permit) throw new Error(`Nobody may use “${name}”: add it to server/rights/rights.ts`)
  return permit
}

export const isOpenToAll = (permit: Permit): boolean =>
  permit === 'ANYBODY' || (permit !== 'LOGGED_IN' && permit.includes('CITIZEN'))

/** The kinds of device that a permit names. */
export function kindsIn(permit: Permit): DeviceKind[] {
  if (permit === 'ANYBODY' || permit === 'LOGGED_IN') return []
  return DeviceKind.enum.filter((kind) => permit.includes(roleOfKind[kind]))
}

export function isForDevicesOnly(permit: Permit): boolean {
  const roles = new Set<Who>(Object.values(roleOfKind))
  return permit !== 'ANYBODY' && permit !== 'LOGGED_IN' && permit.every((who) => roles.has(who))
}

export const asDevice = ({ kind, hallId }: { kind: DeviceKind; hallId: number }) => ({
  role: roleOfKind[kind],
  hallId,
})

/**
 * A role holds in the own hall: `hallId` is the hall that is asked about, null when the path names none.
 * @throws DomainError not-allowed
 */
export function requireRight(
  permit: Permit,
  { role, hallId }: { role: Who; hallId: number },
  askedHallId: number | null,
): void {
  if (permit === 'ANYBODY' || permit === 'LOGGED_IN') return
  const isOwnHall = askedHallId === null || askedHallId === hallId
  if (!permit.includes(role) || !isOwnHall) throw new DomainError('not-allowed')
}
