import type { Text } from '@risikobilde/core';
import type { AppContext } from '../app-context.js';
import type { Confidence, ImportProblem } from '@risikobilde/files';
import { type AppFinding, messageText } from '../finding.js';
import type { DataType, PartyType } from '../read/metadata.js';
import type { ProcessTask } from '../read/process.js';
import type { RegistryResource } from '../read/registry-resource.js';

type Asked = { readonly id: string; readonly text: Text };

/** What was read of an app and what a privacy adviser would point at. */
export type ImportReport = {
  readonly app: {
    readonly id: string | undefined;
    readonly title: Text | undefined;
    readonly org: string | undefined;
    readonly owner: { readonly code: string; readonly name: Text; readonly orgNumber?: string } | undefined;
    /** Why the register has no such owner. */
    readonly ownerNote: Text | undefined;
    /** Moved from Altinn II, so that the ids and data types are its. */
    readonly isMigrated: boolean;
    readonly libraryVersion: string | undefined;
  };
  readonly parties: readonly PartyType[];
  readonly everyoneMayStart: boolean;
  /** 0-4. */
  readonly minimumLevel: number | undefined;
  readonly tasks: readonly ProcessTask[];
  readonly dataTypes: readonly DataType[];
  /** The app's entry in the resource registry, when it was among the files. */
  readonly resource: RegistryResource | undefined;
  /** Fields that a value can be put in. */
  readonly fields: number;
  /** Fields that speak for a class of personal data. */
  readonly personal: readonly {
    readonly path: string;
    readonly file: string;
    readonly isAsked: boolean;
    readonly classes: readonly { readonly id: string; readonly confidence: Confidence }[];
  }[];
  readonly filesRead: readonly string[];
  /** Files that could not be understood: what they hold is not in the report. */
  readonly unread: readonly ImportProblem[];
  /** Parts of an app that were not there, and what the report therefore cannot say. */
  readonly missing: readonly Asked[];
  readonly unknownFields: readonly string[];
  readonly findings: readonly AppFinding[];
  /** What no app can tell. */
  readonly unanswered: readonly Asked[];
};

export const reportOf = (
  context: AppContext,
  findings: readonly AppFinding[],
  orgNamed?: string,
): ImportReport => {
  const { app, fields } = context;
  const { metadata } = app;
  const org = orgNamed ?? metadata.org;
  const owner = org === undefined ? undefined : context.owner(org);
  const title =
    app.resource?.title.nb === undefined ? metadata.title : { ...app.resource.title, ...metadata.title };
  const titleNb = title.nb ?? title.nn ?? title.en;
  return {
    app: {
      id: metadata.id,
      title: titleNb === undefined ? undefined : { ...title, nb: titleNb },
      org,
      owner:
        owner === undefined
          ? undefined
          : {
              code: owner.code,
              name: owner.name,
              ...(owner.orgNumber === undefined ? {} : { orgNumber: owner.orgNumber }),
            },
      ownerNote: org === undefined ? undefined : context.leftOut(org),
      isMigrated: metadata.isMigrated,
      libraryVersion: app.library?.version,
    },
    parties: metadata.parties,
    everyoneMayStart: metadata.everyoneMayStart,
    minimumLevel: app.policy?.value.minimumLevel,
    tasks: app.process?.tasks ?? [],
    dataTypes: metadata.dataTypes,
    resource: app.resource,
    fields: fields.length,
    personal: fields
      .filter(({ hits }) => hits.length > 0)
      .map(({ field, hits, isAsked }) => ({
        path: field.path,
        file: field.file,
        isAsked,
        classes: hits.map(({ words, confidence }) => ({ id: words.id, confidence })),
      })),
    filesRead: app.filesRead,
    unread: app.unread,
    missing: missingIn(context),
    unknownFields: metadata.unknownFields,
    findings,
    unanswered,
  };
};

const missingIn = ({ app }: AppContext): readonly Asked[] => {
  const parts: readonly (readonly [boolean, string, Text])[] = [
    [app.policy === undefined, 'policy', messageText('import.missing.policy')],
    [app.process === undefined, 'process', messageText('import.missing.process')],
    [app.models.length === 0, 'model', messageText('import.missing.model')],
    [app.models.some(({ isCut }) => isCut), 'model-cut', messageText('import.missing.modelCut')],
    [app.layouts.pages === 0, 'layouts', messageText('import.missing.layouts')],
    [app.texts.length === 0, 'texts', messageText('import.missing.texts')],
  ];
  return parts.filter(([isMissing]) => isMissing).map(([, id, text]) => ({ id, text }));
};

/** What a controller must say and an app cannot. */
const unanswered: readonly Asked[] = [
  {
    id: 'purpose-and-basis',
    text: messageText('import.asked.purposeAndBasis'),
  },
  {
    id: 'number-of-people',
    text: messageText('import.asked.numberOfPeople'),
  },
  {
    id: 'decisions',
    text: messageText('import.asked.decisions'),
  },
  {
    id: 'after-altinn',
    text: messageText('import.asked.afterAltinn'),
  },
  {
    id: 'information',
    text: messageText('import.asked.information'),
  },
];
