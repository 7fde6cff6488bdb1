import { Type, type Static } from 'typebox'
import { caseRefusals } from './case-errors.ts'
import { themeRefusals } from './theme-errors.ts'
import { complaintRefusals } from './complaint-errors.ts'

/**
 * Every way a request can be refused: its stable code, HTTP status, and the sentence a person can act on.
 * `{name}` is filled from the error's details.
 */
export const refusals = {
  // asking
  'request-invalid': [400, '请求内容有误：{problem}。请检查后重新提交。'],
  'not-found': [404, '没有找到您要的内容，请返回首页重新选择。'],
  'too-many-requests': [429, '操作太频繁，请{seconds}秒后再试。'],
  'origin-refused': [403, '请求来源不被允许，请从本系统页面操作。'],
  'not-ready': [503, '系统正在启动或恢复，请稍候再试。'],
  'server-error': [500, '系统出现意外错误，请联系工作人员（编号{requestId}）。'],
  'command-reused': [409, '该操作编号已用于另一项操作，请刷新页面后重试。'],
  // staff
  'not-logged-in': [401, '您尚未登录或登录已过期，请重新登录。'],
  'login-failed': [401, '账号或密码不正确，请核对后重试。'],
  'account-locked': [423, '密码连续输错，账号已锁定，请在{minutes}分钟后再试。'],
  'account-closed': [403, '账号已停用或被锁定，请联系安全管理员。'],
  'code-required': [401, '该账号已启用动态口令，请输入验证器上的6位数字。'],
  'code-wrong': [401, '动态口令不正确或已用过，请输入验证器上最新的6位数字。'],
  'password-change-required': [403, '请先设置新密码，再进行其他操作。'],
  'password-wrong': [422, '原密码不正确，请核对后重试。'],
  'password-weak': [422, '新密码{problem}，请重新设置。'],
  'password-used-before': [422, '新密码与最近{count}次用过的密码相同，请换一个。'],
  'account-unknown': [404, '没有找到该账号。'],
  'own-account': [409, '不能对自己的账号进行此操作。'],
  'totp-in-use': [409, '动态口令已启用；如需更换，请先由安全管理员解除。'],
  'not-allowed': [403, '您没有进行此操作的权限，请联系大厅管理人员。'],
  'staff-not-qualified': [403, '您尚未完成上岗考核登记，暂不能开放窗口，请联系大厅管理人员。'],
  // hall and taking
  'hall-unknown': [404, '没有找到该大厅，请检查页面地址。'],
  'hall-closed': [409, '当前不在取号时间。{opening}'],
  'last-take-passed': [409, '今日取号已截止（{at}），请改日办理或咨询工作人员。'],
  'service-type-unknown': [404, '没有找到该业务，请返回重新选择。'],
  'service-type-suspended': [409, '“{service}”暂停取号，请咨询工作人员。'],
  'service-without-window': [409, '“{service}”尚未配置办理窗口，请到咨询台办理。'],
  'queue-full': [409, '“{queue}”今日号码已取完，请改日办理或咨询工作人员。'],
  'identity-required': [422, '办理“{service}”需要{what}，请补充后取号。'],
  'id-card-invalid': [422, '身份证号码不正确，请核对后重新输入或重新刷卡。'],
  'phone-invalid': [422, '手机号码不正确，请输入11位手机号码。'],
  'already-waiting': [409, '您有一个号码尚未办理，编号为{ticketNo}，请勿重复取号。如小票遗失，请到咨询台。'],
  'service-limit-reached': [409, '您今日办理“{service}”取号已达{limit}次上限，如有特殊情况请到咨询台。'],
  'person-limit-reached': [409, '您今日取号已达{limit}次上限，如有特殊情况请到咨询台。'],
  'person-blacklisted': [403, '您目前暂不能自助取号，请到咨询台办理。'],
  'priority-needs-desk': [403, '优先号须由咨询台核验证件后办理，请到咨询台。'],
  'kiosk-unknown': [404, '没有找到该取号机的登记，请联系工作人员。'],
  // devices
  'device-not-paired': [401, '本设备尚未配对或配对已解除，请联系大厅管理人员。'],
  'device-unknown': [404, '没有找到该设备。'],
  'device-code-taken': [409, '设备代码“{code}”已被使用，请换一个。'],
  'pairing-unknown': [404, '没有这个配对码或配对码已过期，请核对设备屏幕上的数字。'],
  'pairing-other-kind': [409, '这个配对码来自{kind}，与所选设备不符，请在设备上重新获取配对码。'],
  'device-without-paper': [409, '该设备不打印小票，请选择取号机。'],
  // windows
  'window-unknown': [404, '没有找到该窗口，请检查页面地址。'],
  'window-nobody-there': [409, '该窗口没有人员登录，无需收回。'],
  'window-taken': [409, '{no}号窗口正由{staff}使用，请选择其他窗口。'],
  'staff-at-other-window': [409, '您已在{no}号窗口登录，请先关闭该窗口。'],
  'window-not-open': [409, '该窗口尚未开放或不由您使用，请先开放窗口。'],
  'window-busy': [409, '{ticketNo}号尚未办结，请先办结或过号后再操作。'],
  'window-paused': [409, '窗口处于暂停服务状态，请先恢复服务。'],
  'window-not-paused': [409, '窗口未处于暂停状态，无需恢复。'],
  'window-without-queue': [409, '该窗口没有绑定任何队列，请联系大厅管理人员。'],
  'queue-empty': [409, '当前没有等候的号码。'],
  // tickets
  'ticket-unknown': [404, '没有找到该号码，请核对小票。'],
  'ticket-not-here': [409, '{ticketNo}号不在您的窗口办理。'],
  'ticket-state': [409, '{ticketNo}号当前为“{status}”，不能{action}。'],
  'recall-too-soon': [409, '刚刚呼叫过，请{seconds}秒后再重呼。'],
  'recall-used-up': [409, '{ticketNo}号已呼叫{limit}次，请办理或过号。'],
  'pass-too-soon': [409, '呼叫次数或等待时间不足，{seconds}秒后可过号。'],
  'restore-not-allowed': [409, '本大厅过号作废，请重新取号。'],
  'hold-elsewhere': [409, '{ticketNo}号在{window}挂起，请到该窗口继续办理。'],
  'transfer-same-place': [409, '{ticketNo}号已在该业务队列，无需转移。'],
  'window-not-for-service': [409, '{window}不办理“{service}”，请选择其他窗口。'],
  'priority-already': [409, '{ticketNo}号已是“{label}”，无需再次认定。'],
  'call-needs-permission': [403, '您没有指定叫号的权限，请联系大厅管理人员。'],
  'ticket-for-other-window': [409, '{ticketNo}号不在您窗口可叫的队列，不能呼叫。'],
  'undo-too-late': [409, '呼叫已超过{seconds}秒，不能撤回。'],
  'restore-too-late': [409, '{ticketNo}号已过恢复时限（{before}），请重新取号。'],
  'restore-used-up': [409, '{ticketNo}号过号次数已达上限，请重新取号。'],
  'ticket-expired': [410, '该号码仅{day}当日有效，请重新取号。'],
  // hardware callers
  'caller-unknown': [404, '没有找到该叫号器的登记，请联系工作人员。'],
  'caller-signature': [401, '叫号器签名不正确，请重新绑定。'],
  'press-stale': [409, '按键已过期，请重新按键。'],
  'caller-nobody-there': [409, '未登录！'],
  'nothing-in-hand': [409, '当前没有正在办理的号码。'],
  'digits-unclear': [409, '没有找到或不止一个号码，请在电脑上操作。'],
  // alerts
  'alert-unknown': [404, '没有找到该条预警。'],
  'alert-over': [409, '该预警已解除，无需确认。'],
  // ratings
  'rating-unknown': [404, '没有找到这次服务的评价，请核对小票或短信中的链接。'],
  'rating-given-already': [409, '本次服务已评价，请勿重复评价。感谢您的参与。'],
  'rating-declined': [409, '您已选择不评价本次服务。如需反映情况，请拨打12345。'],
  'rating-at-province': [409, '本次服务在省政务服务“好差评”系统评价，请重新扫码打开评价页面。'],
  'rating-closed': [410, '评价已截止。如需反映情况，请拨打12345或到“有诉即办”窗口。'],
  'rating-label-unknown': [422, '评价选项“{label}”与所选满意度不符，请重新选择。'],
  'rating-needs-reason': [422, '请勾选不满意的原因，或写几个字，以便我们改进。'],
  'invitation-too-early': [409, '正在窗口邀请评价，请稍后再联系。'],
  'calls-used-up': [409, '本次服务已电话邀请{limit}次，不再拨打。'],
  'rating-not-found': [404, '没有找到可以评价的服务。请核对号码和日期；已经评价过的不用再评。'],
  'rating-by-staff': [403, '工作人员不能代替群众评价，请由群众本人在评价器或手机上评价。'],
  // rectifications
  'rectification-unknown': [404, '没有找到该条差评整改，请返回清单重新选择。'],
  'rectification-state': [409, '该差评整改已进入下一步，请刷新后再操作。'],
  'rectification-other-department': [403, '该差评由其他单位整改，您只能办理本单位的差评。'],
  'rectification-own-rating': [403, '被评价人员不能经办本人的差评整改，请由单位其他人员办理。'],
  'rectification-reachable': [409, '该评价留有联系方式，请先电话回访。'],
  'rectification-words-missing': [422, '“{what}”至少填写{count}个字，请补充后提交。'],
  'rectification-due-invalid': [422, '新的期限须晚于{after}且不晚于{latest}，并为工作日，请重新选择。'],
  'rectification-extension-late': [409, '整改期限已过，不能再延期，请尽快完成整改并反馈。'],
  'rectification-appeal-closed': [409, '申诉须在交办后2个工作日内提出且只能一次，请选择其他处置方式。'],
  'rectification-checked-by-handler': [403, '经办人员不能质检本人办理的整改，请由其他人员质检。'],
  'rectification-checked-twice': [403, '两级质检须由不同人员完成，请由其他质检员复核。'],
  'rectification-no-message': [409, '群众没有留手机号或不接收短信，短信无法送达，请换一种反馈方式。'],
  'rectification-answer-missing': [422, '电话或当面反馈时，请记录群众是否满意。'],
  'rectification-follow-up-missing': [409, '还没有回访结果，请先询问群众是否满意再归档。'],
  'span-invalid': [422, '开始日期不能晚于结束日期，且跨度不超过一年，请重新选择。'],
  // text messages
  'sms-unknown': [404, '没有找到该条短信。'],
  'sms-not-undone': [409, '该条短信已不在待处理之列，请刷新页面查看最新状态。'],
  'sms-template-invalid': [422, '短信正文有误：{problem}。请修改后再保存。'],
  'sms-template-newer': [409, '该模板刚被他人修改，请刷新页面，在最新版本上修改。'],
  'sms-opt-out-already': [409, '该号码已在退订名单中。'],
  'sms-opt-out-unknown': [404, '没有找到该条退订记录，可能已恢复接收。'],
  'sms-receipt-refused': [401, '短信回执的密钥或签名不正确，请核对服务商后台填写的推送地址。'],
  // the province
  'day-unknown': [422, '日历上没有“{day}”这一天，请重新选择日期。'],
  'province-not-connected': [409, '本系统未向省“好差评”平台推送数据，无需重试。'],
  // help desk
  'search-not-understood': [422, '请输入号码、身份证号、手机号，或扫描小票上的条码、二维码。'],
  'holder-unknown': [409, '{ticketNo}号未登记身份信息，不能列入限制名单。'],
  'blacklist-entry-unknown': [404, '没有找到该条限制记录，可能已解除。'],
  // windows that help out
  'queue-unknown': [404, '没有找到该队列，可能已被删除，请刷新页面后重新选择。'],
  'tide-until': [409, '支援截止时间须在当前时间之后、今日下班之前。'],
  'tide-own-queue': [409, '该窗口本来就办理“{queue}”，无需支援。'],
  'tide-unknown': [409, '该窗口目前没有支援其他队列，无需结束。'],
  // attendance
  'date-invalid': [400, '日期不存在，请重新选择。'],
  'leave-span': [400, '请假的开始不能晚于结束，且不能超过一年，请重新选择。'],
  'correction-ahead': [409, '补签只能补已经过去的时间，请检查日期和时间。'],
  'request-unknown': [404, '没有找到这条申请，请刷新页面后重试。'],
  'request-decided': [409, '这条申请已经处理过，请刷新页面查看结果。'],
  'roster-week': [400, '排班以周为单位，日期须在所选的一周内，请重新选择。'],
  'roster-twice': [409, '同一人同一时段排了两个班次，请去掉一个。'],
  'roster-empty': [409, '上一周没有可复制的排班，请直接排班。'],
  'staff-unknown': [404, '没有找到该工作人员，可能已离开大厅，请刷新页面后重试。'],
  // setting up
  'setup-changed': [409, '大厅设置已被他人修改，您的修改没有保存，也没有覆盖任何内容。请重新载入后再改。'],
  'setup-invalid': [422, '修改没有保存：{problem}'],
  // slips and voice
  'printer-unreachable': [502, '小票打印机没有响应，号码已保留，请扫码或记下号码，并联系工作人员。'],
  'voice-unavailable': [404, '服务器未安装语音引擎，将由浏览器播报。'],
  'announcement-unknown': [404, '没有找到该条播报。'],
  ...caseRefusals,
  ...themeRefusals,
  ...complaintRefusals,
} as const satisfies Record<string, readonly [status: number, sentence: string]>

export type ErrorCode = keyof typeof refusals

/** The body of every 4xx and 5xx. */
export const ErrorAnswer = Type.Object({
  code: Type.Unsafe<ErrorCode>(Type.String()),
  message: Type.String(),
})
export type ErrorAnswer = Static<typeof ErrorAnswer>
