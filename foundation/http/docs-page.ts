// /api/docs: the OpenAPI document as a page that needs no script and nothing from outside.
import type { Lang } from '../core/words.ts'
import type { OpenApi, Operation } from './openapi.ts'

export function docsPage(document: OpenApi, lang: Lang): string {
  const title = lang === 'zh' ? '一线 · 接口说明' : 'Yixian · API'
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => section(method, path, operation)),
  )
  return `<!doctype html><html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/api/docs.css"></head>
<body><main><h1>${title}</h1><p><a href="/api/openapi.json">openapi.json</a> (OpenAPI ${document.openapi})</p>${operations.join('\n')}</main></body></html>`
}

function section(method: string, path: string, operation: Operation): string {
  const { description, requestBody, parameters } = operation as Operation & {
    description: string
    requestBody?: object
    parameters?: object[]
  }
  const input =
    parameters || requestBody
      ? `<details><summary>input</summary><pre>${escaped(JSON.stringify({ parameters, requestBody }, null, 1))}</pre></details>`
      : ''
  return `<section id="${operation.operationId}"><h2><code>${method.toUpperCase()} ${escaped(path)}</code></h2>
<p>${escaped(operation.summary)}</p><p>${escaped(description)}</p>${input}</section>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export const docsCss = `body{font:16px/1.6 system-ui,sans-serif;margin:0;color:#1c2321;background:#faf9f6}main{max-width:56rem;margin:2rem auto;padding:0 1rem}
h2{font-size:1rem;border-top:1px solid #d8d5cc;padding-top:1rem}pre{overflow:auto;background:#f1efe8;padding:.75rem;font-size:.8125rem}a{color:#0b5f61}`
