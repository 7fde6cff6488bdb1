import { html, LitElement, type TemplateResult } from 'lit'
import '../../web/theme/font.css'
import '../../web/theme/theme.css'
import { DevicePairing } from '../../web/device-pairing.ts'
import { HallLookup } from '../../web/hall-lookup.ts'
import '../../web/pairing-view.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { keepWords } from '../../web/theme/keep-words.ts'
import './kiosk.css'
import { Kiosk } from './kiosk.ts'
import './notice-pages.ts'

/** Stands in for the kiosk until its hall is found and it is paired: it may be switched on before the server. */
class KioskStart extends LitElement {
  readonly #lookup: HallLookup
  readonly #pairing: DevicePairing
  #kiosk: Kiosk | null = null

  constructor() {
    super()
    const address = new URLSearchParams(location.search)
    const printing = address.get('print') !== 'off'
    this.#pairing = new DevicePairing(this, {
      kind: 'KIOSK',
      onReady: (device, { id }) => {
        this.#kiosk = new Kiosk({ hallId: id, kiosk: device?.code ?? address.get('kiosk'), printing })
      },
    })
    this.#lookup = new HallLookup(this, {
      code: address.get('hall'),
      onFound: (hall) => this.#pairing.begin(hall),
    })
  }

  override render(): TemplateResult {
    if (this.#kiosk !== null) return html`${this.#kiosk}`
    const { code } = this.#pairing
    if (code !== null)
      return html`<tx-pairing-view .code=${code} .place=${this.#pairing.place}></tx-pairing-view>`
    return html`<tx-out-of-service
      starting
      data-testid="out-of-service"
      ?hallUnknown=${this.#lookup.state === 'UNKNOWN'}
    ></tx-out-of-service>`
  }
}

keepWords(texts.outOfService, texts.outOfServiceAdvice, texts.outOfServiceRecovers, texts.unconfirmed)
customElements.define('tx-kiosk-start', KioskStart)
document.body.append(new KioskStart())
