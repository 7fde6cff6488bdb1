import { css } from 'lit'

/** Radio buttons that look like buttons: the chosen one is framed, tinted and bold. */
export const choiceStyle = css`
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-bottom: var(--space-2);
    font-weight: 600;
  }
  .choice {
    position: relative;
    font-weight: 400;
  }
  .choice input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    min-height: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choice span {
    width: 100%;
    justify-content: flex-start;
  }
  .choice input:checked + span {
    border-color: var(--action);
    box-shadow: inset 0 0 0 1px var(--action);
    background: var(--blue-pale);
    font-weight: 600;
  }
  .choice input:focus-visible + span {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
`
