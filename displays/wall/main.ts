import '../../web/theme/font.css'
import '../../web/theme/theme.css'
import '../../web/theme/glass.css'
import './wall.ts'
