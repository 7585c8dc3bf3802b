/** The kinds of identity providers that are known, as data. */
export type ProfileName = 'plain' | 'idporten' | 'ansattporten' | 'entra';

export type Profile = {
  readonly scope: string;
  /**
   * The claim that a person is found by at the first login. It must be one that nobody can choose for themselves: an address counts
   * only when the provider says that it is verified.
   */
  readonly identifier: 'pid' | 'email' | 'oid';
  /** Levels of assurance (`acr`) that are asked for; a token with another one is refused. Undefined: not asked for. */
  readonly levels?: readonly string[];
  /** Where the provider gives claims only at its userinfo address. */
  readonly hasUserInfo: boolean;
  /** How the browser is asked which organisation it acts for, where the provider knows that. */
  readonly organisations?: 'altinn';
  /** Where it is described, and how sure it is: S confirmed on a page, K known but unchecked. */
  readonly source: { readonly url?: string; readonly verification: 'S' | 'K'; readonly on: string };
};

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  plain: {
    scope: 'openid profile email',
    identifier: 'email',
    hasUserInfo: true,
    source: {
      url: 'https://openid.net/specs/openid-connect-core-1_0.html',
      verification: 'K',
      on: '2026-11-27',
    },
  },
  idporten: {
    scope: 'openid profile',
    identifier: 'pid',
    levels: ['idporten-loa-substantial', 'idporten-loa-high'],
    hasUserInfo: false,
    source: {
      url: 'https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token',
      verification: 'S',
      on: '2026-11-27',
    },
  },
  ansattporten: {
    scope: 'openid profile',
    identifier: 'pid',
    levels: ['substantial', 'high'],
    hasUserInfo: false,
    organisations: 'altinn',
    // Digdir's own example of a token, in the sources of its documentation as kept elsewhere.
    source: { verification: 'S', on: '2026-11-27' },
  },
  entra: {
    scope: 'openid profile',
    // Addresses there can be chosen by whoever runs another tenant.
    identifier: 'oid',
    hasUserInfo: false,
    source: { verification: 'K', on: '2026-11-27' },
  },
};
