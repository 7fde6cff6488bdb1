import { css } from 'lit'

/** The glance takes the whole screen and its colour tells the state from afar; the words tell it again. */
export const panelStyle = css`
  .glance,
  .more {
    max-width: 32rem;
    margin: 0 auto;
    padding: var(--space-4) var(--space-6) var(--space-6);
  }
  .unknown {
    padding-top: calc(var(--space-12) * 2);
  }
  .glance {
    display: flex;
    flex-direction: column;
    gap: var(--space-4);
  }
  header {
    display: flex;
    justify-content: space-between;
    gap: var(--space-3);
    color: var(--ink-quiet);
    font-size: var(--text-s);
  }
  .demo {
    padding: 0 var(--space-2);
    border: 1px solid currentColor;
    border-radius: var(--radius);
    white-space: nowrap;
  }
  .number {
    text-align: center;
  }
  .label {
    color: var(--ink-quiet);
  }
  h1 {
    font-size: calc(var(--text-4xl) * 1.5);
    font-weight: 700;
    line-height: 1.15;
  }
  .service {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--space-1) var(--space-3);
    margin-top: var(--space-2);
    font-size: var(--text-s);
  }
  .state span {
    padding: 0 var(--space-3);
    border: 1px solid currentColor;
    border-radius: var(--radius);
  }
  .state .taken {
    padding: 0;
    border: 0;
    color: var(--ink-quiet);
  }
  .panel {
    display: flex;
    flex-direction: column;
    gap: var(--space-3);
    padding: var(--space-6) var(--space-4);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    background: var(--surface);
  }
  .ahead {
    font-size: var(--text-l);
    text-align: center;
  }
  .ahead strong {
    font-size: var(--text-4xl);
    line-height: 1;
    color: var(--action);
  }
  .line {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.4rem;
    flex-direction: row-reverse;
  }
  .line span {
    width: 0.9rem;
    height: 0.9rem;
    border-radius: 50%;
    background: var(--blue-pale);
    border: 2px solid var(--action);
  }
  .line .you {
    width: 2rem;
    height: 2rem;
    background: var(--action);
    color: var(--action-ink);
    font-size: var(--text-s);
    line-height: 1.75rem;
    text-align: center;
  }
  .line i {
    color: var(--ink-quiet);
    font-style: normal;
  }
  .fact {
    display: flex;
    align-items: flex-start;
    gap: var(--space-2);
  }
  .fact svg {
    margin-top: 0.05em;
    color: var(--action);
  }
  .fact small {
    display: block;
    font-size: 1em;
    color: var(--ink-quiet);
  }
  .near {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    margin: calc(var(--space-6) * -1) calc(var(--space-4) * -1) 0;
    padding: var(--space-3) var(--space-4);
    border-radius: calc(var(--radius) * 1.5) calc(var(--radius) * 1.5) 0 0;
    background: var(--warn);
    color: var(--action-ink);
  }
  .near svg {
    width: 2em;
    height: 2em;
  }
  .near strong {
    display: block;
    font-size: var(--text-l);
  }
  .hint {
    font-size: var(--text-s);
    color: var(--ink-quiet);
  }
  .armed {
    justify-content: center;
    color: var(--good);
  }
  .armed svg {
    color: inherit;
  }
  .verdict {
    display: grid;
    justify-items: center;
    gap: var(--space-2);
    text-align: center;
  }
  .verdict svg {
    width: var(--text-4xl);
    height: var(--text-4xl);
  }
  .verdict h2 {
    font-size: var(--text-2xl);
    line-height: 1.4;
  }
  .verdict .extra {
    font-weight: 600;
    color: inherit;
  }
  .SERVING .verdict svg,
  .COMPLETED .verdict svg {
    color: var(--good);
  }
  .PASSED .verdict svg,
  .PASSED .verdict h2,
  .PASSED .verdict .extra {
    color: var(--warn);
  }
  .cut-off {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    padding: var(--space-2) var(--space-4);
    background: var(--ink);
    color: var(--ground);
  }
`
