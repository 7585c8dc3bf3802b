import { fieldAt, isJsonObject, type JsonObject, listAt, textAt, textsAt } from './json.js';

/** The app's entry in the resource registry, as far as privacy needs it. Old shapes are read too. */
export type RegistryResource = {
  readonly file: string;
  readonly identifier: string;
  readonly title: { readonly nb?: string; readonly nn?: string; readonly en?: string };
  readonly description: string | undefined;
  readonly type: string | undefined;
  readonly ownerCode: string | undefined;
  readonly ownerNumber: string | undefined;
  readonly isDelegable: boolean | undefined;
  readonly takesSelfIdentified: boolean;
  readonly takesEnterpriseUsers: boolean;
  readonly availableFor: readonly string[];
  readonly usesAccessList: boolean;
  readonly consentText: string | undefined;
};

/** Whether JSON has the shape of a resource of the registry. */
export const isRegistryResource = (value: unknown): value is JsonObject =>
  isJsonObject(value) &&
  textAt(value.identifier) !== undefined &&
  (isJsonObject(value.hasCompetentAuthority) || isJsonObject(value.title));

const inLanguage = (value: unknown, ...keys: readonly string[]): string | undefined =>
  keys.map((key) => textAt(fieldAt(value, key))).find((text) => text !== undefined);

export const readRegistryResource = (file: string, value: JsonObject): RegistryResource => {
  const [nb, nn, en] = [
    inLanguage(value.title, 'nb', 'nb-NO', 'no', 'NB'),
    inLanguage(value.title, 'nn', 'nn-NO', 'NN'),
    inLanguage(value.title, 'en', 'EN', 'en-US'),
  ];
  const owner = value.hasCompetentAuthority;
  return {
    file,
    identifier: textAt(value.identifier) ?? '',
    title: { ...(nb ? { nb } : {}), ...(nn ? { nn } : {}), ...(en ? { en } : {}) },
    description: inLanguage(value.description, 'nb', 'nb-NO', 'no') ?? textAt(value.description),
    type: textAt(value.resourceType),
    ownerCode: textAt(fieldAt(owner, 'orgcode'))?.toLowerCase(),
    ownerNumber: textAt(fieldAt(owner, 'organization')),
    isDelegable: typeof value.delegable === 'boolean' ? value.delegable : undefined,
    takesSelfIdentified: value.selfIdentifiedUserEnabled === true,
    takesEnterpriseUsers: value.enterpriseUserEnabled === true,
    availableFor: [
      ...textsAt(value.availableForType),
      ...listAt(value.availableForType).flatMap((item) => textAt(fieldAt(item, 'type')) ?? []),
    ],
    usesAccessList: textAt(value.accessListMode)?.toLowerCase() === 'enabled',
    consentText: inLanguage(value.consentText, 'nb', 'nb-NO', 'no') ?? textAt(value.consentText),
  };
};
