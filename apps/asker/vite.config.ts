// Builds the asker's page into dist/asker on Preact; no worker, nothing kept.
import { defineConfig } from 'vite'
import { firstFile, lightLoader, plainFields } from '../../foundation/ui/phone-build.ts'
import { preactInPlaceOfReact } from '../../foundation/ui/preact.ts'

const here = new URL('.', import.meta.url).pathname

// A card's page takes the fields alone; a matter's page takes the rest as well, once it can be read.
const fields = /ui\/(Field|Inputs)\.|asker\/useSending/
const later = /ui\/(Thread|Choices|Toast|choice)|asker\/(MatterThread|thread|Verdict|Talk|Withdraw|form|Code)/

export default defineConfig({
  root: here,
  base: '/q/',
  css: { modules: { generateScopedName: '[hash:base64:5]' } },
  oxc: plainFields,
  plugins: [preactInPlaceOfReact(), lightLoader('/q/')],
  build: {
    outDir: `${here}../../dist/asker`,
    emptyOutDir: true,
    target: 'chrome88',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            firstFile(`${here}main.tsx`),
            { name: 'fields', test: fields },
            { name: 'later', test: later },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
