import '../../web/theme/theme.css'
import './start.ts'
