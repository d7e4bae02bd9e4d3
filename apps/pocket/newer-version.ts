// The worker that opens the phone's pages without signal, and the word that a newer version waits; it never changes them by itself.
import { useSyncExternalStore } from 'react'

const followers = new Set<() => void>()
let waiting: ServiceWorker | null = null

/** Registers the worker where the browser has one (not in every in-app browser) and the page is served securely. */
export function keepForNoSignal(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  navigator.serviceWorker
    .register('/m/service-worker.js', { scope: '/m/' })
    .then(watch)
    .catch(() => {
      // Without a worker all works but a start without signal.
    })
}

/** Puts the waiting version in charge and begins again with it; null when there is none. */
export function useNewerVersion(): (() => void) | null {
  const worker = useSyncExternalStore(follow, read, read)
  if (!worker) return null
  return () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    worker.postMessage('take over')
  }
}

function watch(registration: ServiceWorkerRegistration): void {
  const note = () => {
    waiting = navigator.serviceWorker.controller ? registration.waiting : null
    for (const follower of followers) follower()
  }
  note()
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', note),
  )
}

function follow(follower: () => void) {
  followers.add(follower)
  return () => followers.delete(follower)
}

function read(): ServiceWorker | null {
  return waiting
}
