// What a capability shows an app: the face that its desk|pocket|asker/routes.tsx exports and the app composes.
import {
  createContext,
  createElement,
  useContext,
  useEffect,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react'
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
  /** Small numbers first, each hundred a group of the rail: 0 overview, 100 work, 200 visits, 300 review, 400 reports, 800 and up what all stands on. */
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
  /** Under the password on the sign-in page: other ways in. */
  readonly entrance?: ComponentType<ScreenProps>
  /** Sections at the end of pages of capabilities below: `path` is that page's own, '/matters/:id'. */
  readonly under?: readonly Routed[]
  /** A tool in the strip on top. */
  readonly tool?: ComponentType
  /** A section of the page of one's own account. */
  readonly account?: AccountSection
}

/** A section that a capability adds to the page of one's own account, for those of these roles. */
interface AccountSection {
  readonly section: ComponentType<ScreenProps>
  readonly roles: readonly Role[]
}

/** The page of one's own account stands below the capabilities that add to it: the desk hands it their sections. */
export const AccountSections = createContext<readonly AccountSection[]>([])

/** A page does not know who stands above it: the desk hands it their sections. */
export const Unders = createContext<readonly Routed[]>([])

/** What capabilities above add to the page of `path`, in the order of the floors. */
export function Under({ path, params }: ScreenProps & { readonly path: string }): ReactNode {
  return useContext(Unders)
    .filter((each) => each.path === path)
    .map(({ screen }, at) => createElement(screen, { key: at, params }))
}

interface Way {
  readonly path: string
  readonly words: Words
  /** Who is shown it; left out: everybody signed in. */
  readonly roles?: readonly Role[]
}

export interface PocketFace {
  /** Full paths: '/m/matters/:id'. The five places are '/m/', '/m/capture', '/m/subjects', '/m/matters', '/m/me'. */
  readonly screens: readonly Routed[]
  /** A quiet strip above the places: what is still on this phone. */
  readonly strip?: ComponentType
  /** A section of the screen Me. */
  readonly me?: ComponentType
  /** Screens that are none of the five places: a list on Me leads to them. */
  readonly ways?: readonly Way[]
  /** Under the password, wherever one signs in: other ways in. */
  readonly entrance?: ComponentType<ScreenProps>
}

export interface AskerFace {
  /** Full paths: '/q/:token'. */
  readonly screens: readonly Routed[]
}

/** What holds the place of a screen that is still being fetched: each surface gives its own. */
export const Waiting = createContext<ReactNode>(null)

/**
 * A screen, or a part of one, that is fetched when it is first opened: `later(() => import('./MatterPane.tsx'), 'MatterPane')`.
 * Not React's `lazy`: that keeps what has come back for 300 ms once something stood in its place. What could not be
 * fetched is thrown to the Boundary, and asked for again when that tries again.
 */
export function later<N extends string, P extends object = ScreenProps>(
  load: () => Promise<Readonly<Record<N, ComponentType<P>>>>,
  name: N,
): ComponentType<P> {
  let found: ComponentType<P> | undefined
  return function Later(props) {
    const waiting = useContext(Waiting)
    const [answer, setAnswer] = useState<{ readonly failed?: unknown }>({})
    useEffect(() => {
      if (found) return
      let gone = false
      const tell = (next: { readonly failed?: unknown }) => {
        if (!gone) setAnswer(next)
      }
      load().then(
        (module) => {
          found = module[name]
          tell({})
        },
        (failed: unknown) => tell({ failed }),
      )
      return () => {
        gone = true
      }
    }, [])
    if ('failed' in answer) throw answer.failed
    return found ? createElement(found, props) : waiting
  }
}
