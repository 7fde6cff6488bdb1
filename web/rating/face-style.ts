import { css } from 'lit'

/** The faces: features in ink, the skin of each level in its own colour. */
export const faceStyle = css`
  .face {
    flex: none;
    width: min(9rem, 100%);
    height: auto;
    aspect-ratio: 1;
  }
  .face path {
    fill: none;
    stroke: var(--face-ink);
    stroke-width: 6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .face .ink {
    fill: var(--face-ink);
  }
  .face .teeth {
    stroke: var(--surface);
    stroke-width: 5;
  }
  .skin {
    fill: var(--skin);
    stroke: var(--face-ink);
    stroke-width: 4;
  }
  .level {
    --face-ink: var(--ink);
  }
  [data-satisfaction='VERY_SATISFIED'] {
    --skin: var(--face-very-satisfied);
  }
  [data-satisfaction='SATISFIED'] {
    --skin: var(--face-satisfied);
  }
  [data-satisfaction='BASICALLY_SATISFIED'] {
    --skin: var(--face-basically-satisfied);
  }
  [data-satisfaction='DISSATISFIED'] {
    --skin: var(--face-dissatisfied);
  }
  [data-satisfaction='VERY_DISSATISFIED'] {
    --skin: var(--face-very-dissatisfied);
  }
`
