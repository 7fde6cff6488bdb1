import '../../web/theme/theme.css'
import './page.css'
import { askedIn } from './address.ts'
import { FindPage } from './find-page.ts'
import { RatingPage } from './rating-page.ts'

const asked = askedIn(location)
document.body.append(asked.type === 'FIND' ? new FindPage(asked.windowId) : new RatingPage(asked))
