// Builds the book of stories twice: React for the desk, Preact for phones (--mode pocket). Not shipped.
import { defineConfig } from 'vite'
import { preactInPlaceOfReact } from '../preact.ts'

const here = new URL('.', import.meta.url).pathname

export default defineConfig(({ mode }) => ({
  root: here,
  base: './',
  plugins: mode === 'pocket' ? [preactInPlaceOfReact()] : [],
  build: {
    outDir: `${here}../../../dist/stories`,
    emptyOutDir: mode !== 'pocket',
    target: 'chrome93',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: { input: `${here}${mode === 'pocket' ? 'pocket' : 'desk'}.html` },
  },
}))
