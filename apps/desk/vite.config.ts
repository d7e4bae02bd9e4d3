// Builds the desk into dist/desk: React and the query client in one long-lived chunk, each screen in its own.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = new URL('.', import.meta.url).pathname

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react()],
  build: {
    outDir: `${here}../../dist/desk`,
    emptyOutDir: true,
    target: 'chrome93',
    // No inline scripts, styles or data: the content policy is default-src 'self'.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\//,
            },
            {
              name: 'table',
              test: /node_modules\/@tanstack\/(react-table|table-core|react-virtual|virtual-core|store|react-store)\//,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
