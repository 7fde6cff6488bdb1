/** The sentences of the paper slip. */
export const slip = {
  aheadCount: (people: number) => (people === 0 ? '您前面没有人等候' : `您前面还有 ${people} 人`),
  takenAt: (at: string) => `取号时间 ${at}`,
  scan: '扫码查看排队进度',
  reprint: (count: number) => `【补打 第${count}次】`,
  priority: (label: string) => `【${label}】`,
  bring: '请备好以下材料：',
  material: (position: number, name: string) => `${position}. ${name}`,
  moreMaterials: (count: number) => `共${count}项，完整清单扫码查看`,
  consult: (phone: string) => `咨询电话 ${phone}`,
  complaint: (phone: string) => `投诉电话 ${phone}`,
  hotline: (phone: string) => `政务服务热线 ${phone}`,
}
