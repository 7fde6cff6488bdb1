import type { RoleCode } from '../../../contract/staff.ts'

/** Words of the administration. */
export const adminTexts = {
  title: '管理后台',
  login: '登录管理后台',
  opening: '正在连接服务器…',
  againText: '请重新登录，页面内容会保留。',
  pages: '后台页面',
  role: {
    SYS_ADMIN: '系统管理员',
    SEC_ADMIN: '安全管理员',
    AUDITOR: '审计管理员',
    HALL_DIRECTOR: '中心主任',
    HALL_MANAGER: '大厅值班',
    DESK: '咨询导办',
    WINDOW_STAFF: '窗口人员',
    CHIEF_REP: '首席事务代表',
    DEPT_LEADER: '部门负责人',
    RATING_OFFICER: '好差评专员',
    QC_REVIEWER: '质检员',
    COMPLAINT_OFFICER: '有诉即办专员',
    AGENT: '帮办代办员',
    SUPERVISOR: '监督员',
  } satisfies Record<RoleCode, string>,
  account: {
    heading: '我的账号',
    name: '姓名',
    workNo: '工号',
    role: '角色',
    hall: '所在大厅',
    changePassword: '修改密码',
  },
}
