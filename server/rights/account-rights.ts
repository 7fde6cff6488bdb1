import { administrators, RoleCode } from '../../contract/staff.ts'
import type { Permit } from './permit.ts'

/** Who may log in, and look after accounts. */
export const accountRights = {
  // logging in
  'POST /api/login': 'ANYBODY',
  'POST /api/logout': 'ANYBODY',
  'GET /api/me': 'LOGGED_IN',
  'POST /api/me/password': 'LOGGED_IN',
  'GET /api/me/mobile': RoleCode.enum,
  'POST /api/me/mobile': RoleCode.enum,
  'POST /api/me/totp': administrators,
  'POST /api/me/totp/confirm': administrators,

  // looking after accounts
  'GET /api/halls/:hallId/accounts': ['SEC_ADMIN', 'AUDITOR'],
  'GET /api/accounts/:staffId/log': ['SEC_ADMIN', 'AUDITOR'],
  'POST /api/accounts/:staffId/reset-password': ['SEC_ADMIN'],
  'POST /api/accounts/:staffId/lock': ['SEC_ADMIN'],
  'POST /api/accounts/:staffId/unlock': ['SEC_ADMIN'],
  'POST /api/accounts/:staffId/disable': ['SEC_ADMIN'],
  'POST /api/accounts/:staffId/enable': ['SEC_ADMIN'],
  'POST /api/accounts/:staffId/remove-totp': ['SEC_ADMIN'],
} as const satisfies Record<string, Permit>
