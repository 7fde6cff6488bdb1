import '../../web/theme/font.css'
import '../../web/theme/theme.css'
import '../../web/theme/glass.css'
import { common } from '../../web/texts/zh-cn/common.ts'
import { keepWords } from '../../web/theme/keep-words.ts'
import './window-screen.ts'

keepWords(common.cutOff('0123456789:'))
