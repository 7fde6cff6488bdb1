import type { HallLevel } from '../../../contract/halls.ts'

/** What the start page says. */
export const start = {
  title: '厅序',
  subtitle: '政务服务大厅排队叫号系统',
  intro: '选择要打开的屏幕。每个屏幕都是一个网址，在对应的设备上打开并全屏显示即可。',
  connecting: '正在连接…',
  noAnswer: '服务器没有响应，正在重试…',
  noHalls: '还没有登记大厅，请先导入大厅资料。',
  level: { COUNTY: '县级中心', TOWNSHIP: '乡镇（街道）中心', STATION: '村（社区）站点' } satisfies Record<
    HallLevel,
    string
  >,
  open: '开放中',
  notTaking: '暂不取号',
  hours: '今日开放',
  closedToday: '今日不开放',
  openWindows: (open: number, all: number) => `${open}／${all} 个窗口开放`,
  waiting: (people: number) => `${people} 人等候`,
  screens: {
    kiosk: { name: '取号机', use: '群众自助取号，打印小票。' },
    wall: { name: '综合屏', use: '叫号大屏，显示和播报全厅叫号。' },
    console: { name: '窗口操作台', use: '窗口人员登录后叫号、办理。' },
    desk: { name: '咨询导办台', use: '导办员登录后查号、代为取号。' },
    overview: { name: '大厅总览', use: '值班主任登录后看全厅窗口、排队和预警。' },
    admin: { name: '管理后台', use: '管理人员登录后设置大厅、账号、设备，查看考勤和审计。' },
    ratings: { name: '评价公开', use: '每月的群众评价和差评整改情况，手机、电脑都能看。' },
    docs: { name: '接口文档', use: '全部接口的说明，供开发和对接使用。' },
  },
  zoneWalls: '分区综合屏',
  zoneWallsUse: '只显示和播报一层或一个区域的叫号，各等候区互不打扰。',
  windowScreens: { name: '窗口屏', use: '挂在窗口上方，显示窗口号、当前号码和工作人员。' },
  ratingTerminals: { name: '评价器', use: '放在窗口台面的平板，群众办完业务后在上面评价。' },
  ratingCards: { name: '评价码', use: '没有评价器的窗口打印张贴，群众用手机扫码评价。' },
}
