import '../../web/theme/theme.css'
import './console.ts'
