import { css } from 'lit'

/** The dialog of a case: who on the left, what is on the table on the right, the presses below. */
export const receptionStyle = css`
  .item {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    margin: calc(-1 * var(--space-4)) 0 var(--space-4);
    color: var(--ink-quiet);
  }
  .item span {
    flex: 1;
  }
  .item a {
    text-decoration: none;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: var(--space-8);
    align-items: start;
  }
  .fields {
    display: grid;
    gap: var(--space-3);
    min-width: 0;
  }
  .field {
    display: grid;
    gap: var(--space-1);
    align-content: start;
    min-width: 0;
  }
  .field input,
  .field select,
  .field textarea {
    font-weight: 400;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: var(--space-3);
  }
  select {
    width: 100%;
    min-height: var(--target);
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--ink-quiet);
    border-radius: calc(var(--radius) / 2);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-weight: 400;
  }
  input[type='date'] {
    width: 14rem;
  }
  .holder {
    padding: var(--space-3) var(--space-4);
    border-radius: calc(var(--radius) / 2);
    background: var(--blue-pale);
    overflow-wrap: anywhere;
  }
  .wrong {
    color: var(--now);
    font-weight: 600;
  }
  input[aria-invalid] {
    border-color: var(--now);
    box-shadow: inset 0 0 0 1px var(--now);
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--target);
    font-weight: 400;
  }
  .check input {
    width: 1.25rem;
    min-height: 1.25rem;
    height: 1.25rem;
    margin: 0;
  }
  .agent {
    display: grid;
    gap: var(--space-3);
    padding-left: var(--space-4);
    border-left: 3px solid var(--line);
  }
  summary {
    min-height: var(--target);
    line-height: var(--target);
    color: var(--ink-quiet);
    cursor: pointer;
  }
  .materials-head {
    display: flex;
    align-items: center;
    gap: var(--space-3);
  }
  h3 {
    font-size: var(--text-m);
    font-weight: 600;
  }
  .left {
    margin-left: auto;
    color: var(--ink-quiet);
  }
  .good {
    color: var(--good);
  }
  .materials {
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) / 2);
  }
  .materials li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-4);
    padding: var(--space-2) var(--space-3);
    border-bottom: 1px solid var(--line);
  }
  .materials li:last-child {
    border-bottom: 0;
  }
  .name {
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  small {
    display: block;
    font-size: var(--text-s);
    color: var(--ink-quiet);
  }
  .states {
    display: flex;
    flex: none;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) / 2);
    overflow: hidden;
  }
  .states label {
    position: relative;
    font-weight: 400;
  }
  .states input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    min-height: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .states span {
    display: grid;
    place-items: center;
    min-width: 3.25rem;
    min-height: 2.25rem;
    padding: 0 var(--space-2);
  }
  .states label + label {
    border-left: 1px solid var(--line);
  }
  .states input:checked + span {
    background: var(--good);
    color: var(--action-ink);
    font-weight: 600;
  }
  [data-state='MISSING'] input:checked + span {
    background: var(--now);
    color: var(--action-ink);
  }
  .optional [data-state='MISSING'] input:checked + span {
    background: var(--ink-quiet);
  }
  [data-state='TOLERATED'] input:checked + span,
  [data-state='COMMITTED'] input:checked + span {
    background: var(--warn);
    color: var(--action-ink);
  }
  .states input:focus-visible + span {
    outline: 3px solid var(--action);
    outline-offset: -3px;
  }
  .missing {
    color: var(--warn);
    font-weight: 600;
  }
  .ways {
    position: sticky;
    bottom: calc(-1 * var(--space-8));
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--space-3);
    margin: var(--space-6) calc(-1 * var(--space-8)) calc(-1 * var(--space-8));
    padding: var(--space-4) var(--space-8);
    border-top: 1px solid var(--line);
    background: var(--surface);
  }
  .problem {
    flex: 1 1 100%;
    color: var(--now);
    font-weight: 600;
  }
  .problem:empty {
    display: none;
  }
  .ways .main {
    min-height: calc(var(--target) * 1.2);
    padding-inline: var(--space-6);
  }
  @media (max-width: 60rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
