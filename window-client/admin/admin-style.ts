import { css } from 'lit'

export const adminStyle = css`
  .middle {
    display: grid;
    place-content: center;
    grid-template-columns: minmax(0, 26rem);
    min-height: 100vh;
    padding: var(--space-6);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-2) var(--space-6);
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  header h1 {
    margin: 0;
    font-size: var(--text-xl);
    line-height: 1.4;
  }
  .hall {
    flex: 1 1 8rem;
    color: var(--ink-quiet);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3);
    margin: 0;
    padding: var(--space-2) var(--space-6);
    border-bottom: 1px solid var(--line);
    color: var(--warn);
    font-weight: 600;
  }
  .frame {
    display: grid;
    grid-template-columns: 12rem minmax(0, 1fr);
    gap: var(--space-6);
    padding: var(--space-6);
  }
  nav ul {
    display: grid;
    gap: var(--space-1);
  }
  nav a {
    display: flex;
    align-items: center;
    min-height: var(--target);
    padding: 0 var(--space-4);
    border-radius: calc(var(--radius) / 2);
    color: var(--ink);
    text-decoration: none;
  }
  nav a:hover {
    background: var(--blue-pale);
  }
  nav a[aria-current] {
    background: var(--action);
    color: var(--action-ink);
    font-weight: 600;
  }
  @media (max-width: 56rem) {
    .frame {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4);
      padding: var(--space-4);
    }
    nav ul {
      display: flex;
      flex-wrap: wrap;
    }
  }
`
