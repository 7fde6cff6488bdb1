import type { Account, FirstPassword } from './accounts.ts'
import type { Alert } from './alerts.ts'
import type { AnnouncementEntry, AnnouncementReport } from './announcements.ts'
import type {
  AskCorrection,
  AskLeave,
  AttendanceRequests,
  DaySheet,
  Decide,
  MonthSheet,
  OwnAttendance,
  Punch,
  Roster,
  SetRoster,
} from './attendance.ts'
import type { Command } from './basics.ts'
import type { BindCaller, CallerPress, CallerSecret, CallerText } from './callers.ts'
import type { Board } from './board.ts'
import type {
  BlacklistEntry,
  DeskPrinter,
  DeskTicket,
  EnterBlacklist,
  FindTickets,
  GrantPriority,
  PinTicket,
  ReprintedSlip,
  ReprintSlip,
  VoidTicket,
} from './desk.ts'
import type {
  AskPairing,
  ConfirmPairing,
  Device,
  OwnDevice,
  Pairing,
  PaperLeft,
  RefillPaper,
  RegisterDevice,
  RenameDevice,
} from './devices.ts'
import type { Catalogue, HallSummary, Outlook, ServiceGuide } from './halls.ts'
import type { LogCheck, LogEntry, LogPage, LogQuery, VerifyLog } from './log.ts'
import type { Overview } from './overview.ts'
import type {
  Calendar,
  CalendarPreview,
  CalendarText,
  ChangeSetup,
  HallFile,
  ImportSetup,
  Setup,
  SetupImportWish,
  SetupPreview,
  SetupWish,
} from './setup.ts'
import type { ChangePassword, ConfirmTotp, Login, Me, OwnMobile, SetMobile, TotpEnrolment } from './staff.ts'
import type { OpenTide, WindowTide } from './tides.ts'
import type {
  AddMatter,
  CallTicket,
  FinishTicket,
  HoldTicket,
  PassTicket,
  PrintSlip,
  SlipPrinted,
  TakenTicket,
  TakeTicket,
  TicketProgress,
  TransferTicket,
} from './tickets.ts'
import type {
  PauseWindow,
  ReleasedWindow,
  ReleaseWindow,
  ServedMatter,
  WindowSign,
  WindowTurn,
  WindowView,
} from './windows.ts'
import type { CaseEndpoints } from './case-endpoints.ts'
import type { ComplaintEndpoints } from './complaint-endpoints.ts'
import type { RatingEndpoints } from './rating-endpoints.ts'
import type { ThemeEndpoints } from './theme-endpoints.ts'

/** The whole HTTP interface on one page: what goes in, what comes out. `null` means no body, a GET's stands behind the ?. */
export type Endpoints = RatingEndpoints &
  CaseEndpoints &
  ComplaintEndpoints &
  ThemeEndpoints & {
    'GET /api/halls': { body: null; answer: HallSummary[] }
    'GET /api/halls/:hallId/catalogue': { body: null; answer: Catalogue }
    'GET /api/halls/:hallId/board': { body: null; answer: Board }
    'GET /api/halls/:hallId/service-types/:serviceTypeId/outlook': { body: null; answer: Outlook }
    'GET /api/halls/:hallId/service-types/:serviceTypeId/guide': { body: null; answer: ServiceGuide }
    'GET /api/halls/:hallId/announcements': { body: null; answer: AnnouncementEntry[] }
    'POST /api/halls/:hallId/announcements': { body: AnnouncementReport; answer: null }
    'POST /api/halls/:hallId/tickets': { body: TakeTicket; answer: TakenTicket }

    'GET /api/progress/:token': { body: null; answer: TicketProgress }
    'POST /api/progress/:token/cancel': { body: Command; answer: TicketProgress }
    'POST /api/progress/:token/slip': { body: PrintSlip; answer: SlipPrinted }

    'GET /api/windows/:windowId/sign': { body: null; answer: WindowSign }
    'GET /api/windows/:windowId': { body: null; answer: WindowView }
    'GET /api/windows/:windowId/served': { body: null; answer: ServedMatter[] }
    'POST /api/windows/:windowId/open': { body: Command; answer: WindowTurn }
    'POST /api/windows/:windowId/take-over': { body: Command; answer: WindowTurn }
    'POST /api/windows/:windowId/release': { body: ReleaseWindow; answer: ReleasedWindow }
    'POST /api/windows/:windowId/tide': { body: OpenTide; answer: WindowTide }
    'POST /api/windows/:windowId/tide/end': { body: Command; answer: WindowTide }
    'POST /api/windows/:windowId/close': { body: Command; answer: WindowTurn }
    'POST /api/windows/:windowId/pause': { body: PauseWindow; answer: WindowTurn }
    'POST /api/windows/:windowId/resume': { body: Command; answer: WindowTurn }
    'POST /api/windows/:windowId/call-next': { body: Command; answer: WindowTurn }

    'POST /api/tickets/:ticketId/recall': { body: Command; answer: WindowTurn }
    'POST /api/tickets/:ticketId/undo-call': { body: Command; answer: WindowTurn }
    'POST /api/tickets/:ticketId/start': { body: Command; answer: WindowTurn }
    'POST /api/tickets/:ticketId/finish': { body: FinishTicket; answer: WindowTurn }
    'POST /api/tickets/:ticketId/pass': { body: PassTicket; answer: WindowTurn }
    'POST /api/tickets/:ticketId/restore': { body: Command; answer: WindowTurn }
    'POST /api/tickets/:ticketId/hold': { body: HoldTicket; answer: WindowTurn }
    'POST /api/tickets/:ticketId/resume': { body: Command; answer: WindowTurn }
    'POST /api/tickets/:ticketId/transfer': { body: TransferTicket; answer: WindowTurn }
    'POST /api/tickets/:ticketId/matters': { body: AddMatter; answer: WindowTurn }
    'POST /api/windows/:windowId/call-ticket': { body: CallTicket; answer: WindowTurn }

    'POST /api/halls/:hallId/desk/find': { body: FindTickets; answer: DeskTicket[] }
    'GET /api/halls/:hallId/desk/printers': { body: null; answer: DeskPrinter[] }
    'POST /api/desk/tickets/:ticketId/restore': { body: Command; answer: DeskTicket }
    'POST /api/desk/tickets/:ticketId/cancel': { body: Command; answer: DeskTicket }
    'POST /api/desk/tickets/:ticketId/priority': { body: GrantPriority; answer: DeskTicket }
    'POST /api/desk/tickets/:ticketId/transfer': { body: TransferTicket; answer: DeskTicket }
    'POST /api/desk/tickets/:ticketId/pin': { body: PinTicket; answer: DeskTicket }
    'POST /api/desk/tickets/:ticketId/void': { body: VoidTicket; answer: DeskTicket }
    'POST /api/desk/tickets/:ticketId/reprint': { body: ReprintSlip; answer: ReprintedSlip }
    'GET /api/halls/:hallId/blacklist': { body: null; answer: BlacklistEntry[] }
    'POST /api/halls/:hallId/blacklist': { body: EnterBlacklist; answer: { id: number } }
    'POST /api/blacklist/:entryId/lift': { body: Command; answer: { id: number } }

    'GET /api/halls/:hallId/overview': { body: null; answer: Overview }
    'GET /api/halls/:hallId/alerts': { body: null; answer: Alert[] }
    'POST /api/alerts/:alertId/acknowledge': { body: Command; answer: Alert }

    'POST /api/devices/pairing': { body: AskPairing; answer: Pairing }
    'GET /api/devices/own/:kind': { body: null; answer: OwnDevice }
    'GET /api/halls/:hallId/devices': { body: null; answer: Device[] }
    'POST /api/halls/:hallId/devices': { body: RegisterDevice; answer: { deviceId: number } }
    'POST /api/devices/caller/:deviceId/key': { body: CallerPress; answer: CallerText }
    'POST /api/devices/:deviceId/caller': { body: BindCaller; answer: CallerSecret }
    'POST /api/devices/:deviceId/pair': { body: ConfirmPairing; answer: null }
    'POST /api/devices/:deviceId/paper': { body: RefillPaper; answer: PaperLeft }
    'POST /api/devices/:deviceId/rename': { body: RenameDevice; answer: null }
    'POST /api/devices/:deviceId/revoke': { body: null; answer: null }

    'GET /api/me/attendance/:month': { body: null; answer: OwnAttendance }
    'POST /api/me/punch': { body: Punch; answer: { id: number } }
    'POST /api/me/leave': { body: AskLeave; answer: { id: number } }
    'POST /api/me/corrections': { body: AskCorrection; answer: { id: number } }
    'GET /api/halls/:hallId/attendance/days/:date': { body: null; answer: DaySheet }
    'GET /api/halls/:hallId/attendance/months/:month': { body: null; answer: MonthSheet }
    'GET /api/halls/:hallId/attendance/days/:date/csv': { body: null; answer: string }
    'GET /api/halls/:hallId/attendance/months/:month/csv': { body: null; answer: string }
    'GET /api/halls/:hallId/attendance/requests': { body: null; answer: AttendanceRequests }
    'GET /api/halls/:hallId/roster/:monday': { body: null; answer: Roster }
    'POST /api/halls/:hallId/roster/:monday': { body: SetRoster; answer: { id: number } }
    'POST /api/halls/:hallId/roster/:monday/copy': { body: Command; answer: { id: number } }
    'POST /api/leave/:leaveId/decide': { body: Decide; answer: { id: number } }
    'POST /api/corrections/:correctionId/decide': { body: Decide; answer: { id: number } }

    'POST /api/login': { body: Login; answer: Me }
    'POST /api/logout': { body: null; answer: null }
    'GET /api/me': { body: null; answer: Me }
    'POST /api/me/password': { body: ChangePassword; answer: Me }
    'GET /api/me/mobile': { body: null; answer: OwnMobile }
    'POST /api/me/mobile': { body: SetMobile; answer: OwnMobile }
    'POST /api/me/totp': { body: null; answer: TotpEnrolment }
    'POST /api/me/totp/confirm': { body: ConfirmTotp; answer: null }

    'GET /api/halls/:hallId/accounts': { body: null; answer: Account[] }
    'GET /api/accounts/:staffId/log': { body: null; answer: LogEntry[] }
    'POST /api/accounts/:staffId/reset-password': { body: null; answer: FirstPassword }
    'POST /api/accounts/:staffId/lock': { body: null; answer: null }
    'POST /api/accounts/:staffId/unlock': { body: null; answer: null }
    'POST /api/accounts/:staffId/disable': { body: null; answer: null }
    'POST /api/accounts/:staffId/enable': { body: null; answer: null }
    'POST /api/accounts/:staffId/remove-totp': { body: null; answer: null }

    'GET /api/halls/:hallId/setup': { body: null; answer: Setup }
    'POST /api/halls/:hallId/setup/preview': { body: SetupWish; answer: SetupPreview }
    'POST /api/halls/:hallId/setup/change': { body: ChangeSetup; answer: Setup }
    'GET /api/halls/:hallId/setup/file': { body: null; answer: HallFile }
    'POST /api/halls/:hallId/setup/preview-import': { body: SetupImportWish; answer: SetupPreview }
    'POST /api/halls/:hallId/setup/import': { body: ImportSetup; answer: Setup }
    'GET /api/halls/:hallId/calendar': { body: null; answer: Calendar }
    'POST /api/halls/:hallId/calendar/preview': { body: CalendarText; answer: CalendarPreview }
    'POST /api/halls/:hallId/calendar': { body: CalendarText; answer: Calendar }

    'GET /api/halls/:hallId/log': { body: null; query: LogQuery; answer: LogPage }
    'POST /api/halls/:hallId/log/verify': { body: VerifyLog; answer: LogCheck }
  }

export type Endpoint = keyof Endpoints

/** `'windowId'` of `'POST /api/windows/:windowId/open'`. */
export type PathParam<E extends string> = E extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParam<Rest>
  : E extends `${string}:${infer Name}`
    ? Name
    : never
