import type { DeviceKind } from '../../../contract/devices.ts'

/** Words of a screen that waits to be paired. */
export const pairing = {
  kind: {
    KIOSK: '取号机',
    WALL: '综合屏',
    WINDOW_SCREEN: '窗口屏',
    RATING_TERMINAL: '评价器',
    CALLER: '叫号器',
  } satisfies Record<DeviceKind, string>,
  heading: '本设备等待配对',
  hint: ['请大厅管理人员登录管理后台，打开“设备管理”，', '选择本设备，输入上面的配对码。'],
  renewed: '配对码10分钟内有效，过期自动更换。',
}
