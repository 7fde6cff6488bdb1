/**
 * Devices: the register of kiosks and screens, and the tokens they prove themselves by. Not what they show.
 */
export { deviceKindNames } from './commands.ts'
export { kioskByCode, kioskPrinters, type Kiosk } from './queries.ts'
export { deviceRoutes } from './routes.ts'
export { deadDevices, deviceBehind, lineBehind, mustPair, requireKiosk } from './tokens.ts'
