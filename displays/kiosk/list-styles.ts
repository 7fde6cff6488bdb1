import { css } from 'lit'

/** The one-time list on the kiosk: numbered items, papers in columns, the code to take it along below. */
export const listStyles = css`
  header,
  section {
    flex: none;
  }
  .where {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    font-size: var(--text-l);
    color: var(--blue-deep);
  }
  header .hint {
    display: flex;
    justify-content: space-between;
  }
  .info {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: var(--space-4);
    min-height: 0;
    padding-bottom: var(--space-8);
    overflow-y: auto;
    /* What runs out of sight fades away: there is more below. */
    mask-image: linear-gradient(to top, transparent, #000 var(--space-8));
  }
  section {
    padding: var(--space-4) var(--space-6);
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  h2 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--space-4);
    margin-bottom: var(--space-2);
    font-size: var(--text-xl);
    color: var(--blue-deep);
  }
  h2 small {
    font-size: var(--text-m);
    font-weight: 400;
    color: var(--ink-quiet);
  }
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .items li {
    display: flex;
    gap: var(--space-4);
    padding: var(--space-2) 0;
  }
  .items b {
    display: grid;
    flex: none;
    place-items: center;
    width: 1.6em;
    height: 1.6em;
    border-radius: 50%;
    background: var(--action);
    color: var(--action-ink);
    font-size: var(--text-l);
  }
  .name {
    font-size: var(--text-l);
    font-weight: 700;
    line-height: 1.35;
  }
  .quiet {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
    font-size: var(--text-m);
    color: var(--ink-quiet);
  }
  .quiet span {
    text-wrap: pretty;
  }
  .quiet .after {
    color: var(--warn);
  }
  .papers {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
    gap: var(--space-3) var(--space-6);
  }
  .shared {
    border-style: dashed;
    background: none;
  }
  .notes {
    font-size: var(--text-l);
    line-height: 1.45;
    text-wrap: pretty;
  }
  .notice {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    font-size: var(--text-l);
    color: var(--warn);
  }
  .controls {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-6);
  }
  :host([low]) .controls {
    height: auto;
  }
  figure {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    margin: 0;
  }
  .qr {
    width: 8rem;
    height: 8rem;
    border-radius: var(--space-2);
    background: var(--surface);
  }
  figcaption {
    font-size: var(--text-l);
    font-weight: 700;
    line-height: 1.35;
  }
  .primary {
    flex: 1;
    min-height: 7rem;
    max-width: 26rem;
    padding: 0 var(--space-4);
    white-space: nowrap;
  }
`
