import { css } from 'lit'

/** Called: the whole screen turns. */
export const calledStyle = css`
  .CALLED {
    min-height: 100vh;
    max-width: none;
    background: var(--now);
    color: var(--action-ink);
    animation: turn var(--motion) ease-out;
  }
  .CALLED header,
  .CALLED .label,
  .CALLED .hint,
  .CALLED .state .taken {
    color: inherit;
  }
  .CALLED h1 {
    font-size: var(--text-4xl);
  }
  .CALLED .panel {
    flex: 1;
    justify-content: center;
    padding: 0;
    border: 0;
    background: transparent;
    text-align: center;
  }
  .called-to {
    padding: var(--space-4);
    border-radius: calc(var(--radius) * 1.5);
    background: var(--surface);
    color: var(--now);
  }
  .please {
    font-size: var(--text-2xl);
    font-weight: 600;
    line-height: 1.3;
  }
  .window-no {
    font-size: calc(var(--text-4xl) * 3.4);
    font-weight: 800;
    line-height: 1;
  }
  .window-no.wide {
    font-size: calc(var(--text-4xl) * 2.5);
  }
  .where {
    font-size: var(--text-l);
    color: var(--ink);
  }
  .hurry {
    font-size: var(--text-xl);
    font-weight: 600;
  }
  .CALLED .fact {
    color: inherit;
  }
  @keyframes turn {
    from {
      opacity: 0;
    }
  }
`
