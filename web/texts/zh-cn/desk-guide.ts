/** Words of the guide at the help desk. */
export const deskGuideTexts = {
  choose: '请在左侧选择业务，或搜索名称。',
  loading: '正在读取…',
  failed: '暂时读不到，请稍后再选一次。',
  minutes: '办理时长',
  about: (minutes: number) => `约 ${minutes} 分钟`,
  department: '部门',
  where: '窗口',
  noWindow: '尚未配置窗口',
  materials: (count: number) => `需带材料（${count} 项）`,
  themeMaterials: '材料由各事项分别规定，可搜索事项名称查看。',
  noMaterials: '无需材料，或请向窗口咨询。',
  items: (count: number) => `包含 ${count} 个事项`,
  identity: '取号要求',
  identities: { NONE: '不需要证件', PHONE: '需要手机号', ID_CARD: '需要身份证' },
  take: '为群众取这个号',
  guides: '办事指南（条件、依据、材料全文，可打印）',
}
