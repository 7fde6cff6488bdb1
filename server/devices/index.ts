/** Devices: the register of kiosks, walls and window screens. Not what they show. */
export { kioskByCode, kioskPrinters, type Kiosk } from './queries.ts'
