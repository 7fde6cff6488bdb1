import type { HallLevel, TakeIdentity, WindowKind, ZoneKind } from '../../contract/halls.ts'
import type { RoleCode } from '../../contract/staff.ts'

/** What the choices of the sheets are called. */

export const levels: Record<HallLevel, string> = {
  COUNTY: '县级中心',
  TOWNSHIP: '乡镇（街道）中心',
  STATION: '村（社区）站点',
}

export const zoneKinds: Record<ZoneKind, string> = {
  SERVICE: '办事服务区',
  SELF: '自助服务区',
  CONSULT_COMPLAINT: '咨询投诉区',
  WAITING: '等候区',
  BACKOFFICE: '后台审批区',
}

export const windowKinds: Record<WindowKind, string> = {
  COMPREHENSIVE: '综合窗口',
  CATEGORY: '分类窗口',
  ONE_MATTER: '一件事窗口',
  ISSUE: '出件窗口',
  COMPLAINT: '反映窗口',
  CROSS_REGION: '通办窗口',
  TIDE: '潮汐窗口',
  DESK: '咨询台',
}

export const takeIdentities: Record<TakeIdentity, string> = {
  NONE: '不需要证件',
  PHONE: '需要手机号',
  ID_CARD: '需要身份证',
}

export const roles: Record<RoleCode, string> = {
  SYS_ADMIN: '系统管理员',
  SEC_ADMIN: '安全管理员',
  AUDITOR: '审计管理员',
  HALL_DIRECTOR: '中心主任',
  HALL_MANAGER: '大厅值班主任',
  DESK: '导办员',
  WINDOW_STAFF: '窗口人员',
  CHIEF_REP: '首席代表',
  DEPT_LEADER: '部门负责人',
  RATING_OFFICER: '回访专员',
  QC_REVIEWER: '质检员',
  COMPLAINT_OFFICER: '“有诉即办”专员',
  AGENT: '代办员',
  SUPERVISOR: '监督员',
}

export const caseKinds = {
  INSTANT: '即办件',
  COMMITMENT: '承诺件',
  SUPPLEMENT: '补办件',
  RETURNED: '退回件',
  ESCALATED: '上报件',
}

export const materialForms = { 原件: '原件', 复印件: '复印件' }

export const materialSources = { GOV: '政府部门核发', SELF: '申请人自备', SHARED: '数据共享' }

export const weekdays = {
  1: '星期一',
  2: '星期二',
  3: '星期三',
  4: '星期四',
  5: '星期五',
  6: '星期六',
  7: '星期日',
  8: '调休上班日',
}
