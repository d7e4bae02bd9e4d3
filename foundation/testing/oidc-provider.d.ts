// What the tests use of oidc-provider, which brings no types of its own.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface Grant {
    addOIDCScope(scope: string): void
    save(): Promise<string>
  }

  interface Asked {
    readonly oidc: {
      readonly session?: { readonly accountId?: string }
      readonly provider: { readonly Grant: new (of: { clientId: string; accountId: string }) => Grant }
    }
  }

  interface Settings {
    readonly clients: readonly object[]
    readonly features?: object
    readonly pkce?: { required(): boolean }
    readonly interactions?: { url(asked: Asked, interaction: { uid: string }): string }
    readonly cookies?: { readonly keys: readonly string[] }
    loadExistingGrant?(asked: Asked): Promise<Grant>
  }

  export default class Provider {
    constructor(issuer: string, settings: Settings)
    callback(): (request: IncomingMessage, response: ServerResponse) => void
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: object,
      options?: object,
    ): Promise<void>
  }
}
