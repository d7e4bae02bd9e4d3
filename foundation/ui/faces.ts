// What a capability shows an app: the face that its desk|pocket|asker/routes.tsx exports and the app composes.
import { lazy, type ComponentType, type ReactNode } from 'react'
import type { Role } from '../core/actor.ts'
import type { Words } from '../core/words.ts'
import type { IconProps } from './icons.tsx'

/** Every screen gets the parameters of its path: '/matters/:id' gives params.id. */
export interface ScreenProps {
  readonly params: Readonly<Record<string, string>>
}

interface Routed {
  readonly path: string
  readonly screen: ComponentType<ScreenProps>
}

/** An entry of the desk's left rail. */
export interface Place {
  readonly path: string
  readonly words: Words
  readonly icon: (props: IconProps) => ReactNode
  /** Small numbers first; overview 0–99, matters 100, visits 200, subjects 300, briefs 400, people 800, administration 900. */
  readonly order: number
  /** Who sees it; left out: everybody signed in. */
  readonly roles?: readonly Role[]
}

export interface DeskFace {
  readonly places?: readonly Place[]
  /** The middle: '/matters'. */
  readonly pages?: readonly Routed[]
  /** The right, beside whatever list is open (`?open=/matters/…`); a page of its own at its own address. */
  readonly panes?: readonly Routed[]
  /** A section under the places: programmes, saved filters. */
  readonly rail?: ComponentType
}

export interface PocketFace {
  /** Full paths: '/m/matters/:id'. The five places are '/m/', '/m/capture', '/m/subjects', '/m/matters', '/m/me'. */
  readonly screens: readonly Routed[]
  /** A quiet strip above the places: what is still on this phone. */
  readonly strip?: ComponentType
  /** A section of the screen Me. */
  readonly me?: ComponentType
}

export interface AskerFace {
  /** Full paths: '/q/:token'. */
  readonly screens: readonly Routed[]
}

/** A screen that is fetched when it is first opened: `later(() => import('./MatterPane.tsx'), 'MatterPane')`. */
export function later<N extends string>(
  load: () => Promise<Readonly<Record<N, ComponentType<ScreenProps>>>>,
  name: N,
): ComponentType<ScreenProps> {
  return lazy(async (): Promise<{ default: ComponentType<ScreenProps> }> => ({
    default: (await load())[name],
  }))
}
