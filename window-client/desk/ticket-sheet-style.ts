import { css } from 'lit'

export const ticketSheetStyle = css`
  :host {
    display: block;
  }
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(13rem, 19rem);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    background: var(--surface);
    overflow: hidden;
  }
  .now {
    display: grid;
    gap: var(--space-3);
    align-content: start;
    padding: var(--space-6);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
  }
  h2 {
    font-size: calc(var(--text-4xl) * 1.35);
    font-weight: 800;
    line-height: 1.1;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    padding: var(--space-1) var(--space-3);
    border: 1px solid currentColor;
    border-radius: var(--radius);
    font-weight: 600;
    line-height: 1.4;
    white-space: nowrap;
  }
  .good {
    color: var(--good);
  }
  .busy {
    color: var(--action);
  }
  .warn {
    color: var(--warn);
  }
  .over {
    color: var(--ink-quiet);
  }
  .priority {
    border-color: var(--now);
    background: var(--now);
    color: var(--action-ink);
  }
  .service {
    font-size: var(--text-xl);
    font-weight: 600;
    line-height: 1.4;
  }
  .standing {
    font-size: var(--text-l);
    font-weight: 600;
    line-height: 1.4;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: var(--space-1) var(--space-6);
  }
  dl > div {
    display: grid;
    grid-template-columns: 4.5em minmax(0, 1fr);
    gap: var(--space-2);
  }
  dl > .wide {
    grid-column: 1 / -1;
  }
  dt {
    color: var(--ink-quiet);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
    gap: var(--space-3);
    padding-bottom: var(--space-4);
    border-bottom: 1px solid var(--line);
  }
  .acts .button {
    min-height: calc(var(--target) * 1.2);
    padding: var(--space-1) var(--space-2);
    font-size: 1.125rem;
  }
  .acts .main {
    grid-column: 1 / -1;
    min-height: calc(var(--target) * 1.6);
    font-size: var(--text-xl);
  }
  .acts .grave[aria-disabled='false'] {
    color: var(--now);
  }
  .acts .grave:hover {
    border-color: var(--now);
  }
  .acts p {
    grid-column: 1 / -1;
    color: var(--ink-quiet);
  }
  .day {
    padding: var(--space-6);
    border-left: 1px solid var(--line);
    background: var(--ground);
  }
  h3 {
    margin-bottom: var(--space-3);
    font-size: var(--text-m);
    color: var(--ink-quiet);
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space-3);
    padding: var(--space-1) 0;
    overflow-wrap: anywhere;
  }
  time {
    color: var(--ink-quiet);
  }
  @media (max-width: 64rem) {
    .sheet {
      grid-template-columns: minmax(0, 1fr) 12rem;
    }
    .now,
    .day {
      padding: var(--space-4);
    }
    li {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
  @media (max-width: 50rem) {
    .sheet {
      grid-template-columns: minmax(0, 1fr);
    }
    li {
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--space-3);
    }
    .day {
      border-top: 1px solid var(--line);
      border-left: 0;
    }
  }
`
