/**
 * Staff: accounts, passwords, logins. Not what people do after they are in: that is windows and tickets.
 */
export { accountsThatLeft } from './account-queries.ts'
export { followSetup, noPasswordHash } from './membership.ts'
export { hashPassword, newFirstPassword } from './password.ts'
export { deleteExpiredLogins, departmentOf, isChiefRepresentative, type StaffMember } from './queries.ts'
export { staffRoutes } from './routes.ts'
export {
  deadLogins,
  loggedIn,
  memberBehind,
  requireLogin,
  requireMember,
  requireStaff,
  sessionCookie,
  staffMarkCookie,
} from './sessions.ts'
