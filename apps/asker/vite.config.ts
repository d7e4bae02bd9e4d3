// Builds the asker's page into dist/asker on preact/compat; no worker, nothing kept.
import { defineConfig } from 'vite'
import { preactInPlaceOfReact } from '../../foundation/ui/preact.ts'

const here = new URL('.', import.meta.url).pathname

export default defineConfig({
  root: here,
  base: '/q/',
  css: { modules: { generateScopedName: '[hash:base64:5]' } },
  resolve: { alias: preactInPlaceOfReact },
  build: {
    outDir: `${here}../../dist/asker`,
    emptyOutDir: true,
    target: 'chrome88',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
