import { css } from 'lit'

export const editorStyle = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--space-2) var(--space-4);
    margin-bottom: var(--space-3);
  }
  .head h3 {
    margin: 0;
  }
  textarea {
    display: block;
    margin: var(--space-2) 0;
    line-height: 1.6;
    resize: vertical;
  }
  .variables {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    margin: var(--space-3) 0;
  }
  .measure {
    display: grid;
    grid-template-columns: minmax(0, 1fr) max-content;
    gap: var(--space-4) var(--space-8);
    align-items: end;
    margin: var(--space-4) 0;
  }
  .bubble {
    margin-top: var(--space-1);
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius);
    background: var(--blue-pale);
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    grid-template-columns: max-content max-content;
    gap: var(--space-1) var(--space-3);
  }
  dt {
    color: var(--ink-quiet);
  }
  dd {
    font-weight: 600;
  }
  fieldset {
    margin: 0 0 var(--space-4);
    padding: var(--space-3) 0 0;
    border: 0;
    border-top: 1px solid var(--line);
  }
  legend {
    float: left;
    width: 100%;
    margin-bottom: var(--space-2);
    padding: 0;
  }
  .codes {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--space-3);
    clear: both;
    margin-bottom: var(--space-2);
  }
  .button.main[aria-disabled='true'] {
    border-color: var(--line);
    background: transparent;
    color: var(--ink-quiet);
  }
  .field input {
    width: 100%;
  }
  ol {
    display: grid;
    gap: var(--space-3);
  }
  ol p {
    overflow-wrap: anywhere;
  }
  @media (max-width: 70rem) {
    .measure,
    .codes {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
