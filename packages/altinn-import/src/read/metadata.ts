import { fieldAt, isJsonObject, type JsonObject, listAt, textAt, textsAt } from './json.js';

/** No upper limit: `maxCount` zero or less, or no `maxSize`. */
type Limit = number | 'unlimited';

export type DataType = {
  readonly id: string;
  readonly index: number;
  /** Empty means that any file type is taken. */
  readonly contentTypes: readonly string[];
  readonly taskId: string | undefined;
  /** MB. */
  readonly maxSize: Limit;
  readonly maxCount: Limit;
  readonly isRequired: boolean;
  readonly scansFiles: boolean;
  readonly hasModel: boolean;
  readonly classRef: string | undefined;
  readonly isOpenWithoutLogin: boolean;
  readonly deletedAtProcessEnd: boolean;
  readonly ownActionToRead: string | undefined;
  readonly contributers: readonly string[];
};

export type PartyType = 'person' | 'organisation' | 'subUnit' | 'bankruptcyEstate';

/** A field that is shown in the inbox or kept beside the data. */
export type NamedField = {
  readonly path: string;
  readonly dataTypeId: string | undefined;
  readonly pointer: string;
};

export type Metadata = {
  readonly id: string | undefined;
  readonly org: string | undefined;
  readonly app: string | undefined;
  readonly title: { readonly nb?: string; readonly nn?: string; readonly en?: string };
  readonly dataTypes: readonly DataType[];
  readonly parties: readonly PartyType[];
  /** No kind of party is marked, so that every kind may start. */
  readonly everyoneMayStart: boolean;
  readonly autoDelete: boolean;
  readonly preventDeletionForDays: number | undefined;
  readonly presentationFields: readonly NamedField[];
  readonly dataFields: readonly NamedField[];
  readonly eFormidling:
    | {
        readonly serviceId: string | undefined;
        readonly receiver: string | undefined;
        readonly dataTypes: readonly string[];
      }
    | undefined;
  readonly copyInstance:
    | { readonly includesAttachments: boolean; readonly excludedDataTypes: readonly string[] }
    | undefined;
  readonly onEntry: string | undefined;
  readonly isHiddenInInbox: boolean;
  readonly libraryVersion: string | undefined;
  /** Whether it was moved from Altinn II. */
  readonly isMigrated: boolean;
  /** Fields that this reader does not know, as JSON Pointers. */
  readonly unknownFields: readonly string[];
};

const partyTypes = ['person', 'organisation', 'subUnit', 'bankruptcyEstate'] as const;

const known = new Set(
  'id org title description versionId validFrom validTo processId created createdBy lastChanged lastChangedBy dataTypes partyTypesAllowed autoDeleteOnProcessEnd preventInstanceDeletionForDays eFormidling messageBoxConfig presentationFields dataFields onEntry copyInstanceSettings disallowUserInstantiation apiScopes access contactPoints homepage keywords logo features externalApiIds altinnNugetVersion promptForParty storageAccountNumber $schema'.split(
    ' ',
  ),
);
const knownOfDataType = new Set(
  'id description allowedContentTypes allowedContributers allowedContributors appLogic taskId maxSize maxCount minCount grouping enablePdfCreation enableFileScan validationErrorOnPendingFileScan enabledFileAnalysers enabledFileValidators allowedKeysForUserDefinedMetadata actionRequiredToRead actionRequiredToWrite'.split(
    ' ',
  ),
);

const positive = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 ? value : undefined;

/** `a1-`, `a2-` and such in the id, or the data types that only the move from Altinn II makes. */
const migratedId = /^[^/]+\/a[12]-/;
const migratedTypes = new Set([
  'ref-data-as-html',
  'formdata-xml',
  'signature-data',
  'invoiceInformation',
  'payment-data',
]);

export const readMetadata = (value: JsonObject): Metadata => {
  const id = textAt(value.id);
  const dataTypes = listAt(value.dataTypes).flatMap((item, index) => dataTypeOf(item, index));
  const allowed = partyTypes.filter((type) => fieldAt(value.partyTypesAllowed, type) === true);
  const eFormidling = value.eFormidling;
  const copy = value.copyInstanceSettings;
  return {
    id,
    org: textAt(value.org) ?? id?.split('/')[0],
    app: id?.split('/')[1],
    title: titleOf(value.title),
    dataTypes,
    parties: allowed.length === 0 ? partyTypes : allowed,
    everyoneMayStart: allowed.length === 0,
    autoDelete: value.autoDeleteOnProcessEnd === true,
    preventDeletionForDays: positive(value.preventInstanceDeletionForDays),
    presentationFields: namedFields(value.presentationFields, 'presentationFields'),
    dataFields: namedFields(value.dataFields, 'dataFields'),
    eFormidling: isJsonObject(eFormidling)
      ? {
          serviceId: textAt(eFormidling.serviceId),
          receiver: textAt(eFormidling.receiver),
          dataTypes: textsAt(eFormidling.dataTypes),
        }
      : undefined,
    copyInstance:
      isJsonObject(copy) && copy.enabled === true
        ? {
            includesAttachments: copy.includeAttachments === true,
            excludedDataTypes: textsAt(copy.excludedDataTypes),
          }
        : undefined,
    onEntry: textAt(fieldAt(value.onEntry, 'show')),
    isHiddenInInbox: fieldAt(fieldAt(value.messageBoxConfig, 'hideSettings'), 'hideAlways') === true,
    libraryVersion: textAt(value.altinnNugetVersion),
    isMigrated: migratedId.test(id ?? '') || dataTypes.some((type) => migratedTypes.has(type.id)),
    unknownFields: [
      ...Object.keys(value)
        .filter((key) => !known.has(key))
        .map((key) => `/${key}`),
      ...listAt(value.dataTypes).flatMap((item, index) =>
        isJsonObject(item)
          ? Object.keys(item)
              .filter((key) => !knownOfDataType.has(key))
              .map((key) => `/dataTypes/${index}/${key}`)
          : [],
      ),
    ].sort(),
  };
};

const titleOf = (value: unknown): Metadata['title'] => {
  const named = (key: string): string | undefined =>
    textAt(fieldAt(value, key)) ?? textAt(fieldAt(value, key.toUpperCase()));
  const [nb, nn, en] = [
    named('nb') ?? textAt(fieldAt(value, 'nb-NO')),
    named('nn') ?? textAt(fieldAt(value, 'nn-NO')),
    named('en'),
  ];
  return { ...(nb ? { nb } : {}), ...(nn ? { nn } : {}), ...(en ? { en } : {}) };
};

const dataTypeOf = (item: unknown, index: number): readonly DataType[] => {
  const id = textAt(fieldAt(item, 'id'));
  if (!isJsonObject(item) || id === undefined) return [];
  const logic = item.appLogic;
  const classRef = textAt(fieldAt(logic, 'classRef'));
  return [
    {
      id,
      index,
      contentTypes: textsAt(item.allowedContentTypes),
      taskId: textAt(item.taskId),
      maxSize: positive(item.maxSize) ?? 'unlimited',
      maxCount: positive(item.maxCount) ?? 'unlimited',
      isRequired: positive(item.minCount) !== undefined,
      scansFiles: item.enableFileScan === true,
      hasModel: classRef !== undefined,
      classRef,
      isOpenWithoutLogin: fieldAt(logic, 'allowAnonymousOnStateless') === true,
      deletedAtProcessEnd: fieldAt(logic, 'autoDeleteOnProcessEnd') === true,
      ownActionToRead: textAt(item.actionRequiredToRead),
      contributers: textsAt(item.allowedContributers),
    },
  ];
};

// Entries that hold only nulls are seen in real apps; they name nothing and are passed over.
const namedFields = (value: unknown, name: string): readonly NamedField[] =>
  listAt(value).flatMap((item, index) => {
    const path = textAt(fieldAt(item, 'path'));
    return path === undefined
      ? []
      : [{ path, dataTypeId: textAt(fieldAt(item, 'dataTypeId')), pointer: `/${name}/${index}` }];
  });

/** Copies that the platform or the app makes; nobody attaches them. */
const made = new Set(['ref-data-as-pdf', ...migratedTypes]);
const isMade = ({ id }: DataType): boolean => made.has(id);

const machineTypes = new Set(['application/xml', 'text/xml', 'application/json', 'text/plain']);
const isStructured = ({ contentTypes }: DataType): boolean =>
  contentTypes.some((type) => type !== 'text/plain' && machineTypes.has(type)) &&
  contentTypes.every((type) => machineTypes.has(type));

/** What is attached as documents: neither a form, nor a copy that the platform makes, nor a file for machines. */
export const isAttachment = (type: DataType): boolean =>
  !type.hasModel && !isMade(type) && !isStructured(type);

/** XML or JSON that the app has no model for, so that nothing here says what it holds. */
export const isUnmodelled = (type: DataType): boolean =>
  !type.hasModel && !isMade(type) && isStructured(type);
