import type { Endpoint } from '../../contract/endpoints.ts'
import type { JoinRequest } from '../../contract/messages.ts'
import { RoleCode } from '../../contract/staff.ts'
import { accountRights } from './account-rights.ts'
import { caseRights } from './case-rights.ts'
import { complaintRights } from './complaint-rights.ts'
import { themeRights } from './theme-rights.ts'
import { atWindows, atHelpDesk, overHall, inRectifications, atDevices, type Permit } from './permit.ts'

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
  // the public cards of staff
  'GET /photos/*': 'ANYBODY',
  'GET /': 'ANYBODY',
  'GET /kiosk': 'ANYBODY',
  'GET /wall': 'ANYBODY',
  'GET /window': 'ANYBODY',
  'GET /console': 'ANYBODY',
  'GET /desk': 'ANYBODY',
  'GET /overview': 'ANYBODY',
  'GET /admin': 'ANYBODY',
  'GET /guide/:windowId': 'ANYBODY',
  'GET /guide/item/:itemId': 'ANYBODY',
  'GET /terminal': 'ANYBODY',
  'GET /ratings': 'ANYBODY',
  'GET /rate/window/:windowId': 'ANYBODY',
  'GET /rate/window/:windowId/card': 'ANYBODY',
  'GET /r/:token': ['CITIZEN'],
  // From a text message: a short code stands for the token.
  'GET /e/:code': 'ANYBODY',
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
  'GET /api/halls/:hallId/invitations': ['RATING_OFFICER'],
  'POST /api/invitations/:requestId/phone': ['RATING_OFFICER'],
  'POST /api/invitations/:requestId/attempts': ['RATING_OFFICER'],
  'POST /api/invitations/:requestId/rating': ['RATING_OFFICER'],
  // The number on the slip is asked for; the token it leads to is the right.
  'POST /api/windows/:windowId/find-rating': 'ANYBODY',
  'GET /api/windows/:windowId/terminal': ['RATING_TERMINAL', 'DISPLAY'],

  // what was said and what becomes of bad ratings, month by month, without anybody in it
  'GET /api/halls/:hallId/ratings/public': 'ANYBODY',
  'GET /api/halls/:hallId/ratings/counts': 'ANYBODY',

  // putting bad ratings right: a department sees and handles its own, which the room looks after
  'GET /api/halls/:hallId/rectifications': inRectifications,
  'GET /api/rectifications/:rectificationId': inRectifications,
  'POST /api/rectifications/:rectificationId/contact': ['DEPT_LEADER', 'CHIEF_REP', 'RATING_OFFICER'],
  'POST /api/rectifications/:rectificationId/disposition': ['DEPT_LEADER', 'CHIEF_REP'],
  'POST /api/rectifications/:rectificationId/submit': ['DEPT_LEADER', 'CHIEF_REP'],
  'POST /api/rectifications/:rectificationId/qc': ['RATING_OFFICER', 'QC_REVIEWER'],
  'POST /api/rectifications/:rectificationId/extension': ['HALL_DIRECTOR'],
  'POST /api/rectifications/:rectificationId/appeal': ['QC_REVIEWER'],
  'POST /api/rectifications/:rectificationId/feedback': ['RATING_OFFICER'],
  'POST /api/rectifications/:rectificationId/close': ['RATING_OFFICER'],
  // what the province has of it
  'GET /api/halls/:hallId/province/reconciliation': ['RATING_OFFICER', 'HALL_DIRECTOR', 'SYS_ADMIN'],
  'POST /api/halls/:hallId/province/retry': ['RATING_OFFICER', 'SYS_ADMIN'],

  ...caseRights,
  ...themeRights,
  ...complaintRights,

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
  'POST /api/devices/:deviceId/paper': [...atDevices, 'DESK'],
  'POST /api/devices/:deviceId/pair': atDevices,
  'POST /api/devices/:deviceId/rename': atDevices,
  'POST /api/devices/:deviceId/revoke': atDevices,

  ...accountRights,

  // setting up the hall; the notices are the managers' too, and the room refuses them the rest
  'GET /api/halls/:hallId/setup': atDevices,
  'POST /api/halls/:hallId/setup/preview': atDevices,
  'POST /api/halls/:hallId/setup/change': atDevices,
  'GET /api/halls/:hallId/setup/file': ['SYS_ADMIN'],
  'POST /api/halls/:hallId/setup/preview-import': ['SYS_ADMIN'],
  'POST /api/halls/:hallId/setup/import': ['SYS_ADMIN'],
  'GET /api/halls/:hallId/calendar': atDevices,
  'POST /api/halls/:hallId/calendar/preview': ['SYS_ADMIN'],
  'POST /api/halls/:hallId/calendar': ['SYS_ADMIN'],

  // reading what was done
  'GET /api/halls/:hallId/log': ['AUDITOR'],
  'GET /api/halls/:hallId/log.csv': ['AUDITOR'],
  'POST /api/halls/:hallId/log/verify': ['AUDITOR'],

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
  'GET /api/halls/:hallId/indicators': [...overHall, 'RATING_OFFICER'],
  'GET /api/halls/:hallId/self-check': [...overHall, 'SYS_ADMIN'],
  'GET /api/halls/:hallId/self-check.csv': [...overHall, 'SYS_ADMIN'],
  'GET /api/halls/:hallId/overview': overHall,
  'JOIN overview': overHall,
  'POST /api/windows/:windowId/tide': ['HALL_MANAGER', 'HALL_DIRECTOR'],
  'POST /api/windows/:windowId/tide/end': ['HALL_MANAGER', 'HALL_DIRECTOR'],
  'POST /api/windows/:windowId/release': ['HALL_MANAGER'],
  'GET /api/halls/:hallId/alerts': [
    ...atWindows,
    'HALL_DIRECTOR',
    'DEPT_LEADER',
    'RATING_OFFICER',
    'SUPERVISOR',
    'SYS_ADMIN',
  ],
  'POST /api/alerts/:alertId/acknowledge': [
    ...atWindows,
    'HALL_DIRECTOR',
    'DEPT_LEADER',
    'RATING_OFFICER',
    'SYS_ADMIN',
  ],

  // attendance: the own, and of a hall
  'GET /api/me/attendance/:month': RoleCode.enum,
  'POST /api/me/punch': RoleCode.enum,
  'POST /api/me/leave': RoleCode.enum,
  'POST /api/me/corrections': RoleCode.enum,
  'GET /api/halls/:hallId/attendance/days/:date': overHall,
  'GET /api/halls/:hallId/attendance/months/:month': overHall,
  'GET /api/halls/:hallId/attendance/days/:date/csv': overHall,
  'GET /api/halls/:hallId/attendance/months/:month/csv': overHall,
  'GET /api/halls/:hallId/attendance/requests': ['CHIEF_REP', 'HALL_MANAGER', 'HALL_DIRECTOR'],
  'GET /api/halls/:hallId/roster/:monday': overHall,
  'POST /api/halls/:hallId/roster/:monday': ['HALL_MANAGER', 'HALL_DIRECTOR'],
  'POST /api/halls/:hallId/roster/:monday/copy': ['HALL_MANAGER', 'HALL_DIRECTOR'],
  'POST /api/leave/:leaveId/decide': ['CHIEF_REP', 'HALL_MANAGER', 'HALL_DIRECTOR'],
  'POST /api/corrections/:correctionId/decide': ['HALL_MANAGER', 'HALL_DIRECTOR'],

  // text messages
  'POST /api/halls/:hallId/sms/find': ['SYS_ADMIN'],
  'POST /api/sms/messages/:smsId/resend': ['SYS_ADMIN'],
  'POST /api/sms/messages/:smsId/give-up': ['SYS_ADMIN'],
  'GET /api/halls/:hallId/sms/templates': ['SYS_ADMIN'],
  'GET /api/halls/:hallId/sms/templates/:code': ['SYS_ADMIN'],
  'POST /api/halls/:hallId/sms/templates/:code': ['SYS_ADMIN'],
  'GET /api/halls/:hallId/sms/opt-outs': ['SYS_ADMIN'],
  'POST /api/halls/:hallId/sms/opt-outs': ['SYS_ADMIN'],
  'POST /api/sms/opt-outs/:optOutId/lift': ['SYS_ADMIN'],
  // A secret or a signature is a provider's right.
  'POST /api/sms/receipts/:provider': 'ANYBODY',

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
