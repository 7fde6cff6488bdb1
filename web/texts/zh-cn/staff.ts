/** Words that all staff screens share. */
export const staffTexts = {
  login: {
    account: '账号',
    password: '密码',
    submit: '登录',
    submitting: '正在登录…',
    again: '登录已过期',
    empty: '请输入账号和密码。',
    code: '动态口令（验证器上的6位数字）',
    codeEmpty: '请输入6位数字的动态口令。',
  },
  password: {
    heading: '请先设置自己的密码',
    why: '您正在使用初始密码。设置自己的密码后即可开始工作。',
    change: '修改密码',
    rule: '至少10个字符，含大写字母、小写字母、数字、其他符号中的三种，不含账号，且不与最近5次的密码相同。',
    current: '当前密码',
    next: '新密码',
    again: '再输入一次新密码',
    submit: '保存新密码',
    submitting: '正在保存…',
    cancel: '返回',
    empty: '请填写全部三项。',
    different: '两次输入的新密码不一致。',
  },
  logout: '退出登录',
  cancel: '取消',
}
