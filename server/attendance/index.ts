/**
 * Attendance (考勤): who is to work when, the signs that somebody came and went, leave, corrections, and what a day or
 * month comes to. Not who serves at a window at this moment (windows): that is one of the signs.
 */
export { shiftWarning } from './shift-warning.ts'
export { attendanceRoutes } from './routes.ts'
export { attendedHalves } from './sheets.ts'
