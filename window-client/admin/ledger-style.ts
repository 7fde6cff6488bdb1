import { css } from 'lit'

/** What was done, one entry below the other with its dot, and what somebody wrote in their own words. */
export const ledgerStyle = css`
  .own-words {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .ledger {
    position: relative;
    display: grid;
    gap: var(--space-4);
    padding-left: var(--space-6);
  }
  .ledger li::before {
    content: '';
    position: absolute;
    left: 0;
    width: 0.75rem;
    height: 0.75rem;
    margin-top: 0.4rem;
    border-radius: 50%;
    background: var(--action);
  }
`
