// Builds the book of stories twice: React for the desk, preact/compat for phones (--mode pocket). Not shipped.
import { defineConfig } from 'vite'

const here = new URL('.', import.meta.url).pathname

export default defineConfig(({ mode }) => ({
  root: here,
  base: './',
  resolve: mode === 'pocket' ? { alias: preactAliases() } : {},
  build: {
    outDir: `${here}../../../dist/stories`,
    emptyOutDir: mode !== 'pocket',
    target: 'chrome93',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: { input: `${here}${mode === 'pocket' ? 'pocket' : 'desk'}.html` },
  },
}))

function preactAliases() {
  return [
    { find: /^react$/, replacement: 'preact/compat' },
    { find: /^react-dom$/, replacement: 'preact/compat' },
    { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
    { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
  ]
}
