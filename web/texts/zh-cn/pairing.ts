/** Words of a screen that waits to be paired. */
export const pairing = {
  heading: '本设备等待配对',
  hint: '请大厅管理人员在设备管理中选择本设备，并输入上面的配对码。',
  renewed: '配对码10分钟内有效，过期自动更换。',
}
