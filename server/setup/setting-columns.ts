import { HallSettings } from '../../contract/hall-settings.ts'
import type { Column } from '../../contract/setup.ts'
import { choice, flag, number } from './columns.ts'

/** The columns of the sheet of settings: one for each field of HallSettings. An empty cell is the default. */

/** The settings that are numbers. */
type AmountName = {
  [Name in keyof HallSettings]: HallSettings[Name] extends number ? Name : never
}[keyof HallSettings]

const restorePolicies = {
  REQUEUE_AFTER_N: '排在前几位之后',
  TAIL: '排到队尾',
  HEAD_AT_SAME_WINDOW: '回原窗口优先叫号',
  VOID: '过号作废',
}

/** What each number is called, and what it decides. */
const amounts = {
  openBeforeMin: ['提前取号', '开门前多少分钟可以取号'],
  lastTakeBeforeCloseMin: ['停止取号', '关门前多少分钟停止自助取号，咨询台除外'],
  nearClosingMin: ['临近下班提示', '关门前多少分钟起，小票提示可能办不完'],
  closeGraceMin: ['下班延时', '关门后多少分钟结束当天，未办的号码作废'],
  maxPerPersonPerDay: ['每人每日取号', '一个人一天最多取几个号'],
  maxPerPersonPerServiceType: ['每人每业务取号', '一个人一天在同一业务最多取几个号'],
  priorityBonusMin: ['优先提前', '优先号按提前多少分钟取号排队'],
  elderAge: ['老年优先年龄', '刷身份证满多少岁自动优先'],
  maxCalls: ['最多呼叫', '一个号码最多呼叫几次'],
  recallEverySec: ['重呼间隔', '两次呼叫至少相隔多少秒'],
  minCallsBeforePass: ['过号前呼叫', '呼叫几次后可以过号'],
  passAfterSec: ['过号等待', '首次呼叫多少秒后可以过号'],
  undoWithinSec: ['撤回呼叫', '呼叫后多少秒内可以撤回'],
  restoreWithinMin: ['过号恢复时限', '过号后多少分钟内可以恢复'],
  maxPassCount: ['过号次数', '一个号码过号超过几次即作废'],
  holdMaxMin: ['挂起时限', '挂起超过多少分钟按过号处理'],
  nearAhead: ['临近提醒', '前面还有几人时发短信提醒，0为不提醒'],
  reinsertAfter: ['恢复后位置', '过号恢复后排在前几位之后'],
  waitWarnMin: ['等候提醒', '等候超过多少分钟提醒'],
  waitAlertMin: ['等候预警', '等候超过多少分钟预警'],
  queueLongPerWindow: ['排队过长', '平均每个开放窗口等候超过几人预警'],
  serviceWarnMin: ['办理过长', '办理超过标准时长两倍且超过多少分钟预警'],
  unmannedMin: ['窗口无人', '应开放的窗口无人超过多少分钟预警'],
  pauseMaxMin: ['暂停时限', '暂停服务超过多少分钟预警'],
  mealPauseMaxMin: ['就餐暂停时限', '就餐暂停超过多少分钟预警'],
  idleWithQueueMin: ['有人不叫', '窗口空闲而有人等候超过多少分钟预警'],
  windowLostMin: ['窗口掉线', '窗口电脑与系统断开多少分钟预警'],
  queueWithoutWindowMin: ['队列无窗口', '有人等候而没有窗口办理多少分钟预警'],
  deviceOfflineMin: ['设备离线', '取号机、屏幕或打印机断开多少分钟预警'],
  paperLowSlips: ['纸张不足', '取号机约剩多少张小票时预警'],
  ratingOnSiteSec: ['当场评价时限', '办结后窗口等候评价多少秒'],
  inviteWithinWorkdays: ['补充评价时限', '未当场评价的，几个工作日内邀请补评'],
  caseSurveyWorkdays: ['踏勘时限', '现场踏勘不超过几个工作日'],
  caseEscalateWorkdays: ['上报时限', '受理后几个工作日内上报'],
  caseAfterReplyWorkdays: ['批复后办理时限', '收到上级批复后几个工作日内办理'],
  caseSupplementWorkdays: ['补正期限', '申请人补齐材料有几个工作日'],
  complaintRespondMin: ['诉求响应时限', '登记诉求后，大厅开放多少分钟内联系反映人'],
  alertAckMin: ['预警确认', '工作时间内多少分钟无人确认即升级'],
  alertQuietMin: ['预警静默', '解除后多少分钟内不重复预警'],
  ratingMinPercent: ['满意率下限', '当日满意率低于百分之几预警'],
  ratingLeastCount: ['满意率最少评价', '当日评价少于几条时不判断满意率'],
  suspectNumbers: ['占号取号数', '同一人一天取号超过几个预警'],
  suspectPassed: ['占号过号数', '同一人一天过号达到几个预警'],
  redCardMaxPercent: ['红牌率上限', '当月红牌率超过百分之几预警'],
  redCardRisePoints: ['红牌率上升', '红牌率比上月高出几个百分点预警'],
  instantMinPercent: ['即办率下限', '部门当月即办率低于百分之几预警'],
  redCardLeastCases: ['最少办件', '当月办件少于几件时不判断红牌率和即办率'],
  scoreRatingWeight: ['群众评价权重', '部门得分中群众评价所占权重'],
  scoreLimitWeight: ['办理时限权重', '部门得分中按期办结和红牌所占权重'],
  scoreOnSiteWeight: ['现场管理权重', '部门得分中考勤、空岗和超时等候所占权重'],
  keepHolderDays: ['取号信息保存', '取号人的姓名、证件号和手机号保存多少天后自动清除'],
  keepContactDays: ['评价诉求信息保存', '实名评价人和诉求人的联系信息保存多少天后自动清除'],
  speechRepeat: ['播报遍数', '每次叫号播报几遍'],
} as const satisfies Record<AmountName, readonly [label: string, hint: string]>

type Range = { type: 'integer'; minimum?: number; maximum?: number; default?: number }

const amountColumn = (name: AmountName): Column => {
  const { minimum, maximum, default: standard }: Range = HallSettings.properties[name]
  const [label, hint] = amounts[name]
  const range = `${minimum}至${maximum}，默认${standard}。`
  return number(name, `${label}（${unitOf(name)}）`, { hint: `${hint}。${range}` })
}

function unitOf(name: string): string {
  if (name.endsWith('Min')) return '分钟'
  if (name.endsWith('Sec')) return '秒'
  if (name.endsWith('Days')) return '天'
  if (name.endsWith('Workdays')) return '个工作日'
  if (name === 'elderAge') return '岁'
  return units.get(name) ?? (/Calls|Count/.test(name) ? '次' : '个')
}

const units = new Map([
  ['ratingMinPercent', '%'],
  ['ratingLeastCount', '条'],
  ['redCardMaxPercent', '%'],
  ['redCardRisePoints', '百分点'],
  ['instantMinPercent', '%'],
  ['redCardLeastCases', '件'],
  ['scoreRatingWeight', '份'],
  ['scoreLimitWeight', '份'],
  ['scoreOnSiteWeight', '份'],
  ['speechRepeat', '遍'],
  ['queueLongPerWindow', '人'],
  ['paperLowSlips', '张'],
  ['reinsertAfter', '位'],
  ['nearAhead', '人'],
])

const others = {
  restorePolicy: choice('restorePolicy', '过号恢复方式', restorePolicies, {
    hint: '过号的人回来后排在哪里。默认排在前几位之后。',
  }),
  windowMayCallOutOfTurn: flag(
    'windowMayCallOutOfTurn',
    '窗口可指定叫号',
    '窗口人员可否不按次序叫号（特呼）；导办台和管理人员始终可以。默认否。',
  ),
  queueMessages: flag(
    'queueMessages',
    '排队短信',
    '留有手机号的，取号、临近、叫号、过号时发短信（号码、等候、窗口，不含姓名）。默认是。',
  ),
  caseAcceptedMessages: flag(
    'caseAcceptedMessages',
    '受理短信',
    '承诺件、报批件受理时发短信（事项、办件编号、承诺日期）。默认是。',
  ),
  caseSupplementMessages: flag(
    'caseSupplementMessages',
    '补正短信',
    '告知补正和到期前提醒时发短信（事项、期限、补件码）。默认是。',
  ),
  caseDoneMessages: flag(
    'caseDoneMessages',
    '办结短信',
    '办结待领取时发短信（办件编号、领取窗口）。默认是。',
  ),
  cardMessages: flag(
    'cardMessages',
    '督办短信',
    '黄牌、红牌逐级提醒时，给留有手机号的经办人、首席代表、部门负责人、监督员发短信。默认是。',
  ),
  readOneAs: choice(
    'readOneAs',
    '数字1的读法',
    { yi: '一', yao: '幺' },
    { hint: '叫号语音中的1。默认读一。' },
  ),
} satisfies Record<Exclude<keyof HallSettings, AmountName>, Column>

const isAmount = (name: string): name is AmountName => name in amounts
const isOther = (name: string): name is keyof typeof others => name in others

/** In the order of the schema. @throws Error for a setting nobody has described */
export const settingColumns: Column[] = Object.keys(HallSettings.properties).map((name) => {
  if (isAmount(name)) return amountColumn(name)
  if (isOther(name)) return others[name]
  throw new Error(`The setting “${name}” is not described: add it to server/setup/setting-columns.ts`)
})
