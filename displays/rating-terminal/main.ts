import '../../web/theme/font.css'
import '../../web/theme/theme.css'
import './terminal.css'
import { common } from '../../web/texts/zh-cn/common.ts'
import { ratingTexts } from '../../web/texts/zh-cn/rating.ts'
import { keepWords } from '../../web/theme/keep-words.ts'
import './rating-terminal.ts'

const { kept, keptText, terminal } = ratingTexts
keepWords(kept, keptText, terminal.unfinished(1), common.cutOff('0123456789:'))
