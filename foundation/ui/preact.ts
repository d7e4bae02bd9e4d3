// What stands in for React in the bundles of phones: used by Vite configurations only.
import type { Plugin } from 'vite'

const ours = new URL('./react-for-phones.ts', import.meta.url).pathname

// Preact's own half of it and ours; a name that neither has stops the build.
const react = `
export * from 'preact/hooks'
export { Component, createContext, createElement, Fragment } from 'preact'
export * from ${JSON.stringify(ours)}
`

/** The same TSX, built on Preact. */
export function preactInPlaceOfReact(): Plugin {
  return {
    name: 'preact-in-place-of-react',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
          { find: /^react\/jsx-dev-runtime$/, replacement: 'preact/jsx-dev-runtime' },
        ],
      },
    }),
    resolveId: (id) => (id === 'react' || id === 'react-dom/client' ? '\0react' : null),
    load: (id) => (id === '\0react' ? react : null),
  }
}
