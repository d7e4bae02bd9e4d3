// Builds the asker's page into dist/asker on Preact; no worker, nothing kept.
import { defineConfig } from 'vite'
import { firstFile, lightLoader, plainFields, shortNames } from '../../foundation/ui/phone-build.ts'
import { preactInPlaceOfReact } from '../../foundation/ui/preact.ts'

const here = new URL('.', import.meta.url).pathname

const each = /ui\/(faces|Layout)\./
// A card takes the fields; a matter takes what draws it, and the fields with the rest once it can be read.
const matter =
  /asker\/(MatterView|matter-messages|grade-word)|matters\/outcome|ui\/(dates|thread-messages)|core\/days/
const fields = /ui\/(Field|Inputs)\.|asker\/useSending/
const later = /ui\/(Thread|Choices|Toast|choice)|asker\/(MatterThread|thread|Verdict|Talk|Withdraw|form|Code)/

export default defineConfig({
  root: here,
  base: '/q/',
  css: { modules: { generateScopedName: shortNames() } },
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
            firstFile(`${here}main.tsx`, each),
            { name: 'matter', test: matter },
            { name: 'fields', test: fields },
            { name: 'later', test: later },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
