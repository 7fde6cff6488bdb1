import { css } from 'lit'

/** What a line of complaints has beside one of rectifications: a piece of what was said. */
export const complaintStyle = css`
  /* What is said to those who see nothing stays within the table. */
  .scroll {
    position: relative;
  }
  /* Takes what the others leave, and what was said is cut off there. */
  td.what {
    width: 55%;
    min-width: 14rem;
    max-width: 0;
  }
  td .told {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  td:nth-child(3) {
    min-width: 9rem;
  }
  td a.button {
    white-space: nowrap;
  }
  .sought {
    width: 16rem;
    font-weight: 400;
  }
  .register {
    max-width: 52rem;
  }
  .number {
    font-size: var(--text-xl);
    font-weight: 600;
    line-height: 1.4;
  }
  .further {
    margin-top: var(--space-6);
  }
  .further a {
    text-decoration: none;
  }
  .acts {
    margin-bottom: var(--space-6);
  }
  .acts:last-child {
    margin-bottom: 0;
  }
  .quiet + .acts {
    margin-top: var(--space-4);
  }
`
