// Builds the phone's pages into dist/pocket on Preact, and its worker with the list of their files.
import { defineConfig, type Plugin } from 'vite'
import { firstFile, lightLoader, plainFields, shortNames } from '../../foundation/ui/phone-build.ts'
import { preactInPlaceOfReact } from '../../foundation/ui/preact.ts'

const here = new URL('.', import.meta.url).pathname

// What most screens but Today are made of: one file instead of seven.
const forms = /foundation\/(ui\/(Field|Inputs|Choices|Dialog|Layout)\.|outbox\/(useDraft|drafts)\.)/

export default defineConfig({
  root: here,
  base: '/m/',
  css: { modules: { generateScopedName: shortNames() } },
  oxc: plainFields,
  plugins: [preactInPlaceOfReact(), lightLoader('/m/'), listFilesForWorker()],
  build: {
    outDir: `${here}../../dist/pocket`,
    emptyOutDir: true,
    target: 'chrome88',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: `${here}index.html`, 'service-worker': `${here}service-worker.ts` },
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: [firstFile(`${here}main.tsx`), { name: 'forms', test: forms }] },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})

/** The worker must change when any file does, and must know them all. */
function listFilesForWorker(): Plugin {
  return {
    name: 'list-files-for-worker',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter((file) => file.startsWith('assets/'))
        .sort()
      const version = files.map((file) => /-([\w-]{8})\.\w+$/.exec(file)?.[1] ?? '').join('')
      const worker = bundle['service-worker.js']
      if (worker?.type !== 'chunk') return
      worker.code = worker.code
        .replaceAll(
          '__FILES__',
          JSON.stringify([...files, 'favicon.svg', 'manifest.webmanifest'].map((file) => `/m/${file}`)),
        )
        .replaceAll('__VERSION__', JSON.stringify(version))
    },
  }
}
