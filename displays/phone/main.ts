import '../../web/theme/theme.css'
import './page.css'
import { Phone } from './phone.ts'

// What the server wrote stays to be read until the live page knows more.
const app = document.querySelector('#app')
if (app) {
  const phone = new Phone()
  phone.append(...app.childNodes)
  app.append(phone)
}
