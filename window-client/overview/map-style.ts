import { css } from 'lit'

/** The windows where they stand, and the devices beside them. */
export const mapStyle = css`
  .map ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
    gap: var(--space-2);
  }
  .window {
    --tone: var(--ink-quiet);
    min-width: 0;
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line);
    border-top: var(--space-1) solid var(--tone);
    border-radius: calc(var(--radius) / 2);
    background: var(--surface);
    line-height: 1.45;
  }
  .window {
    position: relative;
  }
  .more {
    position: absolute;
    inset: 0;
    width: 100%;
    border: 0;
    border-radius: inherit;
    background: transparent;
  }
  .window:has(.more:hover) {
    border-color: var(--action);
    border-top-color: var(--tone);
  }
  .window .help {
    font-size: var(--text-s);
    color: var(--action);
    overflow-wrap: anywhere;
  }
  .window.IDLE {
    --tone: var(--good);
  }
  .window.CALLING,
  .window.SERVING {
    --tone: var(--action);
  }
  .window.PAUSED {
    --tone: var(--warn);
  }
  .window.OFFLINE {
    background: transparent;
  }
  .devices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
    gap: var(--space-1) var(--space-4);
  }
  .devices li {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-width: 0;
    color: var(--ink-quiet);
  }
  .devices span {
    color: var(--ink);
  }
  .devices small {
    margin-left: auto;
    font-size: var(--text-s);
  }
  .devices .ONLINE svg {
    color: var(--good);
  }
  .devices .OFFLINE svg,
  .devices .OFFLINE small {
    color: var(--now);
  }
  .window.lost {
    --tone: var(--now);
    border-style: dashed;
    border-top-style: solid;
  }
  .line {
    display: flex;
    justify-content: space-between;
    gap: var(--space-2);
  }
  .state {
    color: var(--tone);
    font-weight: 600;
  }
  .window .name,
  .window .who {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: var(--text-s);
    color: var(--ink-quiet);
  }
  .now span {
    margin-left: auto;
    white-space: nowrap;
    font-size: var(--text-s);
    line-height: 1.8;
  }
`
