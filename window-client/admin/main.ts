import '../../web/theme/font.css'
import '../../web/theme/theme.css'
import './admin.ts'
