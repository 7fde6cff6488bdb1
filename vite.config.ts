import { globSync } from 'node:fs'
import { defineConfig } from 'vite'

/** Each screen is one page of its own: displays/wall/index.html, window-client/console/index.html, … */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'web/public',
  define: { BUILD_ID: JSON.stringify(process.env['TINGXU_BUILD_ID'] ?? 'dev') },
  build: {
    target: 'chrome86',
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy loads nothing from data: addresses but pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: globSync(['displays/*/index.html', 'window-client/*/index.html']) },
  },
})
