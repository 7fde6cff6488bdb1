export { keys } from '../../window-client/console/keymap.ts'
