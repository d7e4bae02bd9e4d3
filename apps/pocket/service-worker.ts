// Runs beside the phone's pages: keeps their files so that they open without signal. Holds no data and sends nothing.

/** The build puts the list of this version's files here. */
declare const __FILES__: readonly string[]
declare const __VERSION__: string

interface Fetching extends Event {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void
}

const worker = self as unknown as {
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  skipWaiting(): Promise<void>
}

const shelf = `yixian-pocket-${__VERSION__}`
const page = '/m/'

worker.addEventListener('install', (event) => event.waitUntil(stock()))
worker.addEventListener('activate', (event) => event.waitUntil(clear()))
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') void worker.skipWaiting()
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(page)) return
  event.respondWith(request.mode === 'navigate' ? opened(request) : held(request))
})

/** Files with a hash in their name that an older version already holds are not fetched again. */
async function stock(): Promise<void> {
  const cache = await caches.open(shelf)
  for (const file of [page, ...__FILES__]) {
    const known = file.includes('/assets/') ? await caches.match(file) : undefined
    if (known) await cache.put(file, known)
    else await cache.add(new Request(file, { cache: 'reload' }))
  }
}

async function clear(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith('yixian-pocket-') && name !== shelf) await caches.delete(name)
}

/** The page of this version, whatever the address; from the net only when it is not held. */
async function opened(request: Request): Promise<Response> {
  const cache = await caches.open(shelf)
  return (await cache.match(page)) ?? fetch(request)
}

async function held(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}
