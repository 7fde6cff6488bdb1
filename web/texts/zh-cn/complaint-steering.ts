import type { ComplaintStatus, Steering } from '../../../contract/complaints.ts'

/** Words of who steers a complaint, and of the page on which somebody is chosen for it. */
export const steeringTexts = {
  who: {
    COMPLAINT_OFFICER: '有诉即办专员',
    HALL_DIRECTOR: '中心主任',
    SUPERVISOR: '监督员',
    APPOINTED: '指定主办人',
    NOBODY: '主办人（待系统管理员指定）',
  } satisfies Record<Steering, string>,
  /** Why it is not the officer. */
  why: {
    COMPLAINT_OFFICER: '',
    HALL_DIRECTOR: '专员回避或空缺，由中心主任主办',
    SUPERVISOR: '专员、主任回避或空缺，由监督员主办',
    APPOINTED: '专员、主任、监督员均回避或空缺，由指定人员主办',
    NOBODY: '专员、主任、监督员均回避或空缺，待系统管理员指定主办人',
  } satisfies Record<Steering, string>,
  handledBy: {
    REGISTERED: 'STEERING',
    ACCEPTED: 'STEERING',
    RESPONDED: 'STEERING',
    HANDLING: 'DEPARTMENT',
    JOINT: 'DEPARTMENT',
    RESOLVED: 'STEERING',
    FED_BACK: 'STEERING',
    CLOSED: 'NOBODY',
    NOT_ACCEPTED: 'NOBODY',
    TRANSFERRED: 'NOBODY',
  } satisfies Record<ComplaintStatus, 'STEERING' | 'DEPARTMENT' | 'NOBODY'>,
  department: '承办单位',
  heading: '指定诉求主办人',
  text: '诉求同时反映有诉即办专员、中心主任和监督员，或相应岗位无人时，由系统管理员指定主办人。这里只显示编号，不显示诉求内容。',
  loading: '正在读取…',
  none: '没有需要指定主办人的诉求。',
  column: { no: '编号', due: '办理期限', person: '主办人', act: '操作' },
  registeredOn: (moment: string) => `${moment} 登记`,
  choose: '请选择',
  chooseFor: (no: string) => `${no} 的主办人`,
  nobody: '没有可以指定的人员，请先在账号管理中为大厅配备主任或监督员。',
  appoint: '指定',
  done: (no: string, name: string) => `${no} 已指定由${name}主办。`,
}
