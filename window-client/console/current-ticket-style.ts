import { css } from 'lit'

export const currentTicketStyle = css`
  :host {
    display: block;
    min-height: 0;
  }
  section {
    display: flex;
    flex-direction: column;
    justify-content: safe center;
    gap: var(--space-6);
    min-height: 100%;
    padding: var(--space-6) var(--space-8);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    background: var(--surface);
  }
  .who {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-8);
  }
  .no {
    font-size: calc(var(--text-4xl) * 2.4);
    font-weight: 700;
    line-height: 1.1;
  }
  .about {
    flex: 1 1 14rem;
    min-width: 0;
  }
  .service {
    font-size: var(--text-2xl);
    font-weight: 600;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .person {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-4);
    font-size: var(--text-l);
    color: var(--ink-quiet);
  }
  .chip {
    padding: 0 var(--space-3);
    border: 1px solid currentColor;
    border-radius: var(--radius);
    color: var(--warn);
    font-weight: 600;
  }
  .matters {
    color: var(--ink-quiet);
    overflow-wrap: anywhere;
  }
  .matters strong {
    margin-right: var(--space-2);
    color: var(--action);
  }
  .timers {
    display: grid;
    grid-template-columns: 1fr 1fr 1.6fr;
    gap: var(--space-6);
    padding-top: var(--space-4);
    border-top: 1px solid var(--line);
  }
  dt {
    color: var(--ink-quiet);
  }
  dt small {
    font-size: 1em;
    margin-left: var(--space-2);
  }
  dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-3);
    font-size: var(--text-2xl);
    font-weight: 600;
    line-height: 1.4;
  }
  dd small {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    font-size: var(--text-m);
  }
  .warn dd {
    color: var(--warn);
  }
  .bar {
    height: 6px;
    border-radius: 3px;
    overflow: hidden;
    background: var(--blue-pale);
  }
  .bar span {
    display: block;
    width: 100%;
    height: 100%;
    background: var(--action);
    transform-origin: left;
  }
  .warn .bar span {
    background: var(--warn);
  }
  .materials {
    display: flex;
    gap: var(--space-4);
    color: var(--ink-quiet);
  }
  .materials h2 {
    flex: none;
    font-size: var(--text-m);
    font-weight: 600;
  }
  .materials ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-6);
  }
  .empty {
    text-align: center;
  }
  .title {
    font-size: calc(var(--text-4xl) * 1.6);
    font-weight: 700;
    line-height: 1.3;
  }
  .hint {
    font-size: var(--text-l);
    color: var(--ink-quiet);
  }
  @media (max-width: 48rem), (max-height: 52rem) {
    section {
      gap: var(--space-3);
      padding: var(--space-4) var(--space-6);
    }
    .no {
      font-size: calc(var(--text-4xl) * 1.6);
    }
    .service {
      font-size: var(--text-xl);
    }
    .timers {
      gap: var(--space-4);
      padding-top: var(--space-3);
    }
    dd {
      font-size: var(--text-xl);
    }
  }
  /* An alert above or a long list of papers takes height away: what must be seen moves together. */
  @media (min-width: 48rem) {
    :host {
      container-type: size;
    }
    @container (max-height: 25rem) {
      section {
        gap: var(--space-3);
        padding: var(--space-4) var(--space-8);
      }
      .no {
        font-size: calc(var(--text-4xl) * 1.6);
      }
      .timers {
        padding-top: var(--space-3);
      }
    }
    @container (max-height: 21rem) {
      section {
        gap: var(--space-2);
        padding: var(--space-2) var(--space-8);
      }
      .no {
        font-size: calc(var(--text-4xl) * 1.4);
      }
      .service,
      dd {
        font-size: var(--text-xl);
      }
      .timers {
        padding-top: var(--space-2);
      }
    }
  }
`
