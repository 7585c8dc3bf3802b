// The library has no types of its own; what is used of it here.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Client = { readonly clientId: string };
  type Context = {
    readonly oidc: {
      readonly client: Client;
      readonly session: {
        readonly accountId: string;
        readonly grantIdFor: (client: string) => string | undefined;
      };
      readonly provider: Provider;
    };
  };
  type Grant = { readonly addOIDCScope: (scope: string) => void; readonly save: () => Promise<string> };

  export default class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    readonly Grant: {
      new (of: { readonly clientId: string; readonly accountId: string }): Grant;
      readonly find: (id: string) => Promise<Grant | undefined>;
    };
    readonly callback: () => (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    readonly interactionFinished: (
      request: IncomingMessage,
      response: ServerResponse,
      result: { readonly login: { readonly accountId: string; readonly acr?: string } },
    ) => Promise<void>;
    readonly on: (event: string, take: (context: Context, error: Error) => void) => void;
  }
}
