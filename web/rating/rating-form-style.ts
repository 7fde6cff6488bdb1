import { css } from 'lit'

/** Sizes follow the root font; nothing that is touched is lower than 60 pixels on a terminal (`--touch`). */
export const ratingFormStyle = css`
  :host {
    --touch-min: var(--touch, 3rem);
    display: flex;
    flex-direction: column;
    gap: var(--form-gap, var(--space-3));
    min-height: 0;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  h2,
  p {
    margin: 0;
  }
  button,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
    touch-action: manipulation;
  }
  :focus-visible {
    outline: 4px solid var(--action);
    outline-offset: 2px;
  }
  .faces {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: var(--space-3);
    flex: 1;
    min-height: 0;
  }
  .level {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: var(--space-4);
    padding: var(--space-3) var(--space-1);
    border: 3px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    background: var(--surface);
    font-size: min(var(--text-2xl), 3.2vw);
    line-height: 1.2;
    word-break: keep-all;
    text-align: center;
  }
  .level b {
    display: inline-block;
    font-weight: 600;
  }
  /* The longest word takes two lines: all five faces stand in one line. */
  :host(:not([chosen])) .level span {
    min-height: 2.4em;
  }
  .level:active,
  .label:active {
    background: var(--blue-pale);
  }
  /* A level is chosen: the five shrink to a row in which it can still be changed. */
  :host([chosen]) .faces {
    flex: none;
  }
  :host([chosen]) .level {
    flex-direction: row;
    gap: var(--space-2);
    min-height: var(--touch-min);
    padding: var(--space-1);
    font-size: var(--text-m);
  }
  :host([chosen]) .face {
    width: 2.4rem;
  }
  :host([chosen]) .level[aria-pressed='true'] {
    border-color: var(--action);
    background: var(--blue-pale);
  }
  /* Tall glass: one level a row, the word beside its face; once chosen, five small columns. */
  @media (orientation: portrait) {
    :host(:not([chosen])) .faces {
      grid-template-columns: minmax(0, 1fr);
      grid-auto-rows: minmax(0, 1fr);
    }
    :host(:not([chosen])) .level {
      flex-direction: row;
      justify-content: flex-start;
      gap: var(--space-6);
      padding: var(--space-2) 14%;
      font-size: min(var(--text-2xl), 7vw);
      white-space: nowrap;
    }
    :host(:not([chosen])) .level span {
      min-height: 0;
    }
    :host(:not([chosen])) .face {
      width: auto;
      height: min(6rem, 7.4vh);
    }
    :host([chosen]) .faces {
      gap: var(--space-1);
    }
    :host([chosen]) .level {
      flex-direction: column;
      justify-content: flex-start;
      gap: var(--space-1);
      padding: var(--space-2) 0;
    }
  }
  h2 {
    font-size: var(--text-l);
    font-weight: 600;
    line-height: 1.3;
    /* Breaks before the bracket, not within it. */
    word-break: keep-all;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .label span,
  .problem {
    text-wrap: balance;
  }
  .labels {
    display: grid;
    flex: 1 1 auto;
    max-height: 32rem;
    grid-auto-rows: minmax(min-content, auto);
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(var(--form-gap, var(--space-3)) * 0.8) var(--space-3);
  }
  .label {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--touch-min);
    padding: var(--space-1) var(--space-3);
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    font-size: var(--label-text, var(--text-m));
    line-height: 1.25;
    text-align: start;
  }
  .label svg {
    flex: none;
    width: 1.3em;
    height: 1.3em;
    padding: 0.1em;
    border: 2px solid var(--ink-quiet);
    border-radius: 0.3em;
    fill: none;
    stroke: transparent;
    stroke-width: 4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .label[aria-pressed='true'] {
    border-color: var(--action);
    background: var(--blue-pale);
    font-weight: 600;
  }
  .label[aria-pressed='true'] svg {
    border-color: var(--action);
    background: var(--action);
    stroke: var(--action-ink);
  }
  textarea {
    display: block;
    flex: none;
    width: 100%;
    min-height: var(--touch-min);
    padding: var(--space-2) var(--space-4);
    border: 2px solid var(--ink-quiet);
    border-radius: var(--radius);
    background: var(--surface);
    line-height: 1.3;
    resize: none;
    field-sizing: content;
    max-height: 9rem;
  }
  textarea::placeholder {
    color: var(--ink-quiet);
    opacity: 1;
  }
  .problem {
    color: var(--now);
    font-weight: 600;
    line-height: 1.3;
  }
  .problem:empty {
    display: none;
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3) var(--space-6);
  }
  .submit {
    flex: 1 1 12rem;
    max-width: 24rem;
    min-height: calc(var(--touch-min) * 1.15);
    padding: 0 var(--space-8);
    border: 0;
    border-radius: var(--radius);
    background: var(--action);
    color: var(--action-ink);
    font-size: var(--text-xl);
    font-weight: 700;
  }
  .submit:active,
  .submit[aria-disabled='true'] {
    background: var(--blue-deep);
  }
  @media (max-width: 600px) {
    .labels {
      max-height: none;
      grid-template-columns: minmax(0, 1fr);
    }
    .submit {
      flex: 1 0 100%;
      max-width: none;
    }
  }
`
