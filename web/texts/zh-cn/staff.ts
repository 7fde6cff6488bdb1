/** Words that all staff screens share. */
export const staffTexts = {
  login: {
    account: '账号',
    password: '密码',
    submit: '登录',
    submitting: '正在登录…',
    again: '登录已过期',
    empty: '请输入账号和密码。',
  },
  logout: '退出登录',
  cancel: '取消',
}
