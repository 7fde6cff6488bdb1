import { css } from 'lit'

/** The newest call fills the card; the frame of the card glows while this very number is spoken. */
export const latestCallStyles = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    gap: 0.75rem;
    min-height: 0;
  }
  article {
    position: relative;
    display: grid;
    align-content: center;
    padding: 0.5rem 2.5rem 1rem;
    border-radius: 1.5rem;
    background: var(--surface);
    min-height: 0;
  }
  article::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    border: 0.5rem solid var(--now);
    border-radius: inherit;
    box-shadow:
      0 0 3.5rem var(--now-glow),
      inset 0 0 4rem var(--now-pale);
    opacity: 0;
    transition: opacity var(--motion);
    pointer-events: none;
  }
  article[data-speaking='true']::after {
    opacity: 1;
  }
  .number {
    font-size: var(--glass-figure);
    font-weight: 700;
    line-height: 1;
    white-space: nowrap;
    margin-top: -0.05em;
    margin-bottom: -0.05em;
    margin-inline-start: -0.03em;
    /* Three soft pulses say that the number is new. */
    animation: fresh 800ms ease-in-out 3;
  }
  .number.long {
    font-size: calc(var(--glass-figure) * 0.82);
  }
  .way {
    display: flex;
    align-items: center;
    gap: 1.5rem;
    font-size: var(--glass-window);
    line-height: 1.12;
    color: var(--now);
    white-space: nowrap;
    text-autospace: no-autospace;
  }
  .way b {
    font-weight: 700;
  }
  .way svg {
    flex: none;
    width: 0.7em;
    height: 0.7em;
    margin-inline-start: -0.06em;
  }
  .place {
    display: grid;
    min-width: 0;
    font-size: calc(var(--glass-xl) * 1.06);
    font-weight: 600;
    line-height: 1.3;
  }
  .place.long {
    font-size: var(--glass-l);
    line-height: 1.4;
  }
  .place span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .place span:first-child {
    color: var(--ink);
  }
  .caption {
    display: flex;
    align-items: center;
    gap: 0.6em;
    margin: 0;
    padding: 0 2.5rem;
    height: 4.75rem;
    border-radius: 1.25rem;
    background: var(--surface);
    font-size: calc(var(--glass-s) * 1.1);
    line-height: 1.3;
    color: var(--ink-quiet);
  }
  .caption.spoken {
    color: var(--now);
    font-size: var(--glass-l);
    font-weight: 600;
  }
  .caption svg {
    flex: none;
  }
  .nobody {
    display: grid;
    gap: var(--space-6);
  }
  .nobody h2 {
    margin: 0;
    font-size: calc(var(--glass-row) * 1.6);
    font-weight: 700;
    line-height: 1.2;
  }
  .nobody p {
    margin: 0;
    font-size: var(--glass-l);
    color: var(--ink-quiet);
    line-height: 1.5;
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  @keyframes fresh {
    50% {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .number {
      animation: none;
    }
    article::after {
      transition: none;
    }
  }
  @media (orientation: portrait) {
    article {
      padding-top: 0.75rem;
      padding-bottom: 1.25rem;
    }
    .nobody {
      min-height: 28rem;
      align-content: center;
    }
  }
`
