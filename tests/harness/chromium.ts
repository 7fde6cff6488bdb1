import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where this machine keeps its Chromium; undefined when it has none. */
export const chromiumPath = (): string | undefined => places.find((path) => existsSync(path))
