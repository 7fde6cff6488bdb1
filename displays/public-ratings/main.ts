import '../../web/theme/theme.css'
import './page.css'
import './public-ratings.ts'

// A wall or a desk in a hall may have no Chinese font; a phone has, and would pay for this one.
if (matchMedia('(min-width: 60rem)').matches) void import('../../web/theme/font.css')
