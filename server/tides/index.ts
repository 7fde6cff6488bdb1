/**
 * Tides (潮汐窗口): windows that call the queues of others until a certain time, and then no more, by themselves.
 * Not the bindings a hall is set up with (halls reads both into its plan), not who sits at the windows (windows).
 */
export { watchTides } from './watch.ts'
export { tideRoutes } from './routes.ts'
