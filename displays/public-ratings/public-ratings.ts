import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { Satisfaction } from '../../contract/ratings.ts'
import type { PublicRatings } from '../../contract/public-ratings.ts'
import { isBad } from '../../web/rating/draft.ts'
import { faceStyle } from '../../web/rating/face-style.ts'
import { face } from '../../web/rating/faces.ts'
import { publicRatingTexts as words } from '../../web/texts/zh-cn/public-ratings.ts'
import './bad-ratings.ts'
import { MonthFeed, type Month } from './month-feed.ts'
import { monthBeside, monthsBack, monthText } from './months.ts'
import { publicStyle } from './public-style.ts'
import { percentText, sumsOf } from './told.ts'

/** 评价公开: what a hall was told in a month and what it did, for everybody, of nobody. */
export class PublicRatingsPage extends LitElement {
  static override styles = [faceStyle, publicStyle]
  readonly #feed = new MonthFeed(this)

  override render(): TemplateResult {
    const { month, isAway, lookup } = this.#feed
    if (!month) {
      const text = lookup.state === 'UNKNOWN' ? words.hallUnknown : isAway ? words.noAnswer : words.loading
      return html`<p class="alone" role="status" data-testid="public-state">
        ${text} ${this.#again(isAway)}
      </p>`
    }
    const { hall, ratings } = month
    return html`
      <header>
        <p class="hall">${hall.name}</p>
        <h1>${words.title}</h1>
        ${this.#chooser(ratings)}
      </header>
      ${isAway ? html`<p class="problem" role="alert">${words.noAnswer} ${this.#again(true)}</p>` : nothing}
      <main data-testid="public-month" data-month=${ratings.month}>${this.#told(month)}</main>
      <footer>
        <p>${words.footer.privacy}</p>
        <p>${words.footer.complain}</p>
      </footer>
    `
  }

  #again(isAway: boolean): TemplateResult | typeof nothing {
    if (!isAway) return nothing
    return html`<button type="button" class="button" @click=${() => void this.#feed.read()}>
      ${words.again}
    </button>`
  }

  #chooser({ month, newestMonth, oldestMonth }: PublicRatings): TemplateResult {
    const months = monthsBack(newestMonth, oldestMonth)
    const known = months.includes(month) ? months : [month, ...months]
    const step = (label: string, to: string, testId: string) =>
      html`<button
        type="button"
        class="button"
        data-testid=${testId}
        aria-disabled=${months.includes(to) ? 'false' : 'true'}
        @click=${() => months.includes(to) && this.#feed.choose(to)}
      >
        ${label}
      </button>`
    return html`<div class="chooser" role="group" aria-label=${words.month.choose}>
      ${step(words.month.earlier, monthBeside(month, -1), 'earlier')}
      <select
        aria-label=${words.month.choose}
        data-testid="month"
        .value=${live(month)}
        @change=${(event: Event) => this.#choose(event)}
      >
        ${known.map((each) => html`<option value=${each} ?selected=${each === month}>${monthText(each)}</option>`)}
      </select>
      ${step(words.month.later, monthBeside(month, 1), 'later')}
    </div>`
  }

  #choose({ target }: Event): void {
    if (target instanceof HTMLSelectElement) this.#feed.choose(target.value)
  }

  #told({ ratings, rectifications }: Month): TemplateResult {
    const { all } = sumsOf(ratings.counts)
    if (all === 0 && rectifications.length === 0) {
      return html`<div class="empty" role="status" data-testid="empty">
        <h2>${words.empty(monthText(ratings.month))}</h2>
        <p>${words.emptyText}</p>
      </div>`
    }
    return html`
      <div class="column">
        ${overall(ratings)}
        <section>
          <h2>${words.levels}</h2>
          <ol class="levels">
            ${Satisfaction.enum.map((level) => levelLine(level, ratings.counts[level], all))}
          </ol>
        </section>
        ${reasons(ratings, { bad: false })}
      </div>
      <div class="column">
        ${reasons(ratings, { bad: true })}
        <section>
          <h2>${words.bad.heading}</h2>
          <tx-bad-ratings .rectifications=${rectifications}></tx-bad-ratings>
        </section>
      </div>
    `
  }
}

function overall({ counts, month, newestMonth, upTo }: PublicRatings): TemplateResult {
  const { all, good } = sumsOf(counts)
  return html`<section class="overall" data-testid="overall">
    <h2>${words.satisfied}</h2>
    <p class="share" data-testid="share">${percentText(good, all)}</p>
    <p class="of">${words.satisfiedText(good, all)}</p>
    <p class="quiet">${words.satisfiedHint}</p>
    ${upTo && month === newestMonth ? html`<p class="quiet">${words.upTo(dayText(upTo))}</p>` : nothing}
  </section>`
}

function levelLine(satisfaction: Satisfaction, count: number, all: number): TemplateResult {
  const share = all === 0 ? 0 : (count / all) * 100
  return html`<li data-testid="level" data-satisfaction=${satisfaction} class="level">
    ${face(satisfaction)}
    <b>${words.level[satisfaction]}</b>
    <span class="count">${words.count(count)}</span>
    <span class="percent">${percentText(count, all)}</span>
    <span class="bar" aria-hidden="true"
      ><i ?hidden=${count === 0} style="width: ${share.toFixed(1)}%"></i
    ></span>
  </li>`
}

const mostReasons = 8

function reasons({ labels }: PublicRatings, { bad }: { bad: boolean }): TemplateResult | typeof nothing {
  const chosen = labels.filter(({ satisfaction }) => isBad(satisfaction) === bad).slice(0, mostReasons)
  if (chosen.length === 0) return nothing
  return html`<section>
    <h2>${bad ? words.criticised : words.praised}</h2>
    <ul class="reasons">
      ${chosen.map(
        ({ text, count }) =>
          html`<li data-testid="reason">
            <span>${text}</span><span class="count">${words.times(count)}</span>
          </li>`,
      )}
    </ul>
  </section>`
}

const dayFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
})
const dayText = (day: string): string => dayFormat.format(new Date(`${day}T12:00:00+08:00`))

customElements.define('tx-public-ratings', PublicRatingsPage)
