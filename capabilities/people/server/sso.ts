// Single sign-on behind one small interface; filled here by OpenID Connect, elsewhere perhaps by a province's own 统一身份认证.
import * as oidc from 'openid-client'
import type { Words } from '#foundation/core/words.ts'
import { messages } from '../messages.ts'

interface SsoRound {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface SingleSignOn {
  /** What the button on the sign-in page says. */
  readonly label: Words
  /** Secrets for one round: kept on the server until the answer comes. */
  newRound(): SsoRound
  /** Where the browser goes to say who it is. */
  startUrl(round: SsoRound, redirectUri: string): Promise<string>
  /** Who came back; null when anything about the answer is not as it should be. */
  finish(answer: URL, round: SsoRound): Promise<{ issuer: string; subject: string } | null>
}

export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string
  /** How people here call it, such as “赣政通”; left out, 统一身份认证. */
  readonly label?: string
  /** Plain http, for an identity provider on this machine in a test. */
  readonly insecure?: boolean
}

/** PKCE (S256), state, nonce, issuer and audience are all checked; what counts is issuer and subject, no claim besides. */
export function openIdConnect(settings: OidcSettings): SingleSignOn {
  let known: Promise<oidc.Configuration> | undefined
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= discovered(settings)
    // A provider that could not be reached is asked again next time.
    known.catch(() => (known = undefined))
    return known
  }
  const { label } = settings
  return {
    label: label ? { zh: label, en: label } : messages['sso.label'],
    newRound: () => ({
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    }),
    startUrl: async ({ state, nonce, verifier }, redirectUri) => {
      const challenge = await oidc.calculatePKCECodeChallenge(verifier)
      const asked = {
        redirect_uri: redirectUri,
        scope: 'openid',
        code_challenge: challenge,
        code_challenge_method: 'S256',
        state,
        nonce,
      }
      return oidc.buildAuthorizationUrl(await configuration(), asked).href
    },
    finish: async (answer, { state, nonce, verifier }) => {
      const config = await configuration()
      try {
        const checks = {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        }
        const claims = (await oidc.authorizationCodeGrant(config, answer, checks)).claims()
        return claims ? { issuer: claims.iss, subject: claims.sub } : null
      } catch {
        // Whatever is wrong with an answer, the visitor is told only that it did not count.
        return null
      }
    },
  }
}

/** The token's signature is checked too, though the answer comes straight from the provider: inside a county's network that line is often plain. */
function discovered({ issuer, clientId, clientSecret, insecure }: OidcSettings): Promise<oidc.Configuration> {
  const execute = [oidc.enableNonRepudiationChecks, ...(insecure ? [oidc.allowInsecureRequests] : [])]
  return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: 10 })
}

/** Settings as the environment has them: YIXIAN_OIDC_ISSUER, _CLIENT_ID, _CLIENT_SECRET, and _LABEL for the sign-in page. */
export function oidcFrom(env: Readonly<Record<string, string | undefined>>): OidcSettings | undefined {
  const {
    YIXIAN_OIDC_ISSUER: issuer,
    YIXIAN_OIDC_CLIENT_ID: clientId,
    YIXIAN_OIDC_CLIENT_SECRET: clientSecret,
    YIXIAN_OIDC_LABEL: label,
  } = env
  if (!issuer || !clientId) return undefined
  return {
    issuer,
    clientId,
    insecure: issuer.startsWith('http://'),
    ...(clientSecret ? { clientSecret } : {}),
    ...(label?.trim() ? { label: label.trim() } : {}),
  }
}
