/**
 * Devices: the register of kiosks and screens, and the tokens they prove themselves by. Not what they show.
 */
export { deviceKindNames, unpairDevices } from './commands.ts'
export { kioskByCode, kioskPrinters, type Kiosk } from './queries.ts'
export { noteDevices } from './presence.ts'
export { notePrinterFailure, takeOneSlip } from './presence-queries.ts'
export { deviceRoutes } from './routes.ts'
export { deadDevices, deviceBehind, deviceThere, lineBehind, mustPair, requireKiosk } from './tokens.ts'
