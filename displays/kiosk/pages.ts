import { html, type TemplateResult } from 'lit'
import type { ErrorCode } from '../../contract/errors.ts'
import type { ServiceTypeCard, ThemeCard } from '../../contract/halls.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import './confirm-page.ts'
import './departments-page.ts'
import { drawGuide } from './guide-pages.ts'
import './home-page.ts'
import './identity-page.ts'
import './list-page.ts'
import './question-page.ts'
import './result-page.ts'
import './service-card.ts'
import { arrange, themeOf } from './shelf.ts'
import type { Shown } from './shown.ts'
import './themes-page.ts'
import type { DeskState } from './ticket-desk.ts'

/** Refusals that may be over in a moment. */
const passing: ReadonlySet<ErrorCode> = new Set(['too-many-requests', 'not-ready', 'server-error'])

/** The page that stands on the glass now. */
export function drawPage(shown: Shown): TemplateResult {
  const { visit, desk, catalogue } = shown
  if (desk.state === 'taken') return drawResult(shown, desk)
  if (desk.state === 'refused') {
    return html`<tx-kiosk-refused
      .message=${desk.message}
      ?retryable=${passing.has(desk.code)}
      ?low=${visit.low}
    ></tx-kiosk-refused>`
  }
  // What to bring is worth knowing when nobody is there, too.
  if (visit.page.name === 'guide' || visit.page.name === 'guide-item') return drawGuide(shown)
  if (!catalogue.opening.takesTickets && desk.state === 'free') {
    return html`<tx-kiosk-closed
      data-testid="hall-closed"
      .opening=${catalogue.opening}
      ?low=${visit.low}
    ></tx-kiosk-closed>`
  }
  if (visit.page.name === 'confirm') return drawConfirm(shown)
  if (visit.page.name === 'supplement') return drawCode(shown)
  if (visit.page.name === 'question' || visit.page.name === 'list') return drawTheme(shown, visit.page)
  return visit.page.name === 'identity' ? drawIdentity(shown) : drawChoice(shown)
}

function drawChoice({ visit, catalogue, queues }: Shown): TemplateResult {
  const shelf = arrange(catalogue, visit.elder)
  const waiting = new Map(queues.map((queue) => [queue.id, queue.waiting]))
  switch (visit.page.name) {
    case 'departments':
      return html`<tx-kiosk-departments
        heading=${texts.departments.title}
        .shelves=${shelf.departments.map(({ department, services }) => ({
          name: department.name,
          cards: services.map((service) => serviceCard(service, waiting)),
        }))}
        .place=${visit.places.departments}
        ?elder=${visit.elder}
        ?low=${visit.low}
      ></tx-kiosk-departments>`
    case 'themes':
      return html`<tx-kiosk-themes
        .themes=${shelf.themes}
        .services=${catalogue.serviceTypes}
        ?elder=${visit.elder}
        ?low=${visit.low}
      ></tx-kiosk-themes>`
    default:
      return html`<tx-kiosk-home
        .shelf=${shelf}
        .waiting=${waiting}
        ?elder=${visit.elder}
        ?low=${visit.low}
      ></tx-kiosk-home>`
  }
}

const serviceCard = (service: ServiceTypeCard, waiting: ReadonlyMap<number, number>): TemplateResult =>
  html`<tx-service-card
    .service=${service}
    .waiting=${waiting.get(service.queueId) ?? null}
  ></tx-service-card>`

function drawTheme(
  { visit, list, catalogue }: Shown,
  { serviceTypeId }: { serviceTypeId: number },
): TemplateResult {
  const themeName = themeOf(catalogue, serviceTypeId)?.name ?? ''
  const asked = visit.question()
  return asked
    ? html`<tx-kiosk-question
        .question=${asked.question}
        .place=${asked.place}
        .themeName=${themeName}
        ?low=${visit.low}
      ></tx-kiosk-question>`
    : html`<tx-kiosk-list .list=${list} .themeName=${themeName} ?low=${visit.low}></tx-kiosk-list>`
}

/** The theme a service stands for, with the items this visitor needs of it. */
function chosenTheme({ visit, list, catalogue }: Shown, serviceTypeId: number): ThemeCard | null {
  const theme = themeOf(catalogue, serviceTypeId)
  if (!theme || !visit.wantedList() || list.state !== 'known') return theme
  return { ...theme, items: list.list.items }
}

function drawConfirm(shown: Shown): TemplateResult {
  const { visit, desk, outlook, catalogue } = shown
  const service = visit.service()
  const department = catalogue.departments.find(({ id }) => id === service?.departmentId)
  return html`<tx-kiosk-confirm
    .service=${service}
    .departmentName=${department?.name ?? ''}
    .theme=${service === null ? null : chosenTheme(shown, service.id)}
    .opening=${catalogue.opening}
    .outlook=${outlook}
    .card=${visit.card}
    ?taking=${desk.state === 'taking'}
    ?low=${visit.low}
  ></tx-kiosk-confirm>`
}

function drawIdentity({ visit, desk }: Shown): TemplateResult {
  const service = visit.service()
  return html`<tx-kiosk-identity
    .demanded=${service?.takeIdentity === 'PHONE' ? 'PHONE' : 'ID_CARD'}
    .serviceName=${service?.name ?? ''}
    .entry=${visit.entry}
    .complaint=${visit.complaint}
    ?taking=${desk.state === 'taking'}
    ?low=${visit.low}
  ></tx-kiosk-identity>`
}

function drawCode({ visit, desk }: Shown): TemplateResult {
  return html`<tx-kiosk-identity
    .demanded=${'CODE'}
    .serviceName=${texts.supplement.name}
    .entry=${visit.entry}
    .complaint=${visit.complaint}
    ?taking=${desk.state === 'taking'}
    ?low=${visit.low}
  ></tx-kiosk-identity>`
}

function drawResult(
  { visit, secondsLeft }: Shown,
  desk: Extract<DeskState, { state: 'taken' }>,
): TemplateResult {
  return html`<tx-kiosk-result
    .ticket=${desk.ticket}
    .slip=${desk.slip}
    .serviceName=${desk.ticket.slip.serviceTypeName}
    .secondsLeft=${secondsLeft}
    ?low=${visit.low}
  ></tx-kiosk-result>`
}
