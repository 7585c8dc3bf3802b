import type { FullText, Text } from '@risikobilde/core';
import type { AppContext } from '../app-context.js';
import type { Confidence, ImportProblem } from '@risikobilde/files';
import { type AppFinding, say } from '../finding.js';
import type { DataType, PartyType } from '../read/metadata.js';
import type { ProcessTask } from '../read/process.js';
import type { RegistryResource } from '../read/registry-resource.js';

type Asked = { readonly id: string; readonly text: FullText };

/** What was read of an app and what a privacy adviser would point at. */
export type ImportReport = {
  readonly app: {
    readonly id: string | undefined;
    readonly title: Text | undefined;
    readonly org: string | undefined;
    readonly owner: { readonly code: string; readonly name: Text; readonly orgNumber?: string } | undefined;
    /** Why the register has no such owner. */
    readonly ownerNote: FullText | undefined;
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
  const parts: readonly (readonly [boolean, string, FullText])[] = [
    [
      app.policy === undefined,
      'policy',
      say(
        'Fant ikke tilgangsreglene (policy.xml). Rapporten sier derfor ikke hvem som kan åpne skjemaet, eller hvilket sikkerhetsnivå som kreves.',
        'Fann ikkje tilgangsreglane (policy.xml). Rapporten seier difor ikkje kven som kan opne skjemaet, eller kva tryggleiksnivå som blir kravd.',
        'Found no policy (policy.xml). The report therefore does not say who may open the form or which security level is required.',
      ),
    ],
    [
      app.process === undefined,
      'process',
      say(
        'Fant ikke prosessen (process.bpmn). Stegene i saken er ikke vurdert.',
        'Fann ikkje prosessen (process.bpmn). Stega i saka er ikkje vurderte.',
        'Found no process (process.bpmn). The steps were not looked at.',
      ),
    ],
    [
      app.models.length === 0,
      'model',
      say(
        'Fant ingen datamodell. Hvilke opplysninger skjemaet ber om, er derfor ikke vurdert ut fra modellen.',
        'Fann ingen datamodell. Kva opplysningar skjemaet ber om, er difor ikkje vurdert ut frå modellen.',
        'Found no data model. What the form asks for was therefore not judged from the model.',
      ),
    ],
    [
      app.models.some(({ isCut }) => isCut),
      'model-cut',
      say(
        'En datamodell har flere felt enn importen leser. Resten er ikke vurdert.',
        'Ein datamodell har fleire felt enn importen les. Resten er ikkje vurdert.',
        'A data model has more fields than the import reads. The rest was not judged.',
      ),
    ],
    [
      app.layouts.pages === 0,
      'layouts',
      say(
        'Fant ingen skjemasider (ui/layouts). Det er ikke vurdert hvilke felt brukeren ser.',
        'Fann ingen skjemasider (ui/layouts). Det er ikkje vurdert kva felt brukaren ser.',
        'Found no pages (ui/layouts). Which fields the user sees was not judged.',
      ),
    ],
    [
      app.texts.length === 0,
      'texts',
      say(
        'Fant ingen tekster (config/texts). Ledetekster og informasjon til brukeren er ikke vurdert.',
        'Fann ingen tekstar (config/texts). Leietekstar og informasjon til brukaren er ikkje vurderte.',
        'Found no texts (config/texts). Labels and information to the user were not judged.',
      ),
    ],
  ];
  return parts.filter(([isMissing]) => isMissing).map(([, id, text]) => ({ id, text }));
};

/** What a controller must say and an app cannot. */
const unanswered: readonly Asked[] = [
  {
    id: 'purpose-and-basis',
    text: say(
      'Hva er formålet, og hvilket behandlingsgrunnlag og hvilken lovhjemmel bygger det på?',
      'Kva er formålet, og kva behandlingsgrunnlag og kva lovheimel byggjer det på?',
      'What is the purpose, and on which legal basis and national law does it rest?',
    ),
  },
  {
    id: 'number-of-people',
    text: say(
      'Hvor mange personer gjelder det i året (stor skala, WP 248, kriterium 5)?',
      'Kor mange personar gjeld det i året (stor skala, WP 248, kriterium 5)?',
      'How many people does it concern in a year (large scale, WP 248, criterion 5)?',
    ),
  },
  {
    id: 'decisions',
    text: say(
      'Hva brukes innsendingen til etterpå? Blir noe avgjort automatisk (kriterium 1 og 2), og kan noen miste en rettighet eller ytelse (kriterium 9)?',
      'Kva blir innsendinga brukt til etterpå? Blir noko avgjort automatisk (kriterium 1 og 2), og kan nokon miste ein rett eller ei yting (kriterium 9)?',
      'What is the submission used for afterwards? Is anything decided automatically (criteria 1 and 2), and may somebody lose a right or benefit (criterion 9)?',
    ),
  },
  {
    id: 'after-altinn',
    text: say(
      'Hvor havner opplysningene etter Altinn, hvem ser dem der, og hvor lenge?',
      'Kvar hamnar opplysningane etter Altinn, kven ser dei der, og kor lenge?',
      'Where do the data go after Altinn, who sees them there, and for how long?',
    ),
  },
  {
    id: 'information',
    text: say(
      'Får brukeren vite det artikkel 13 og 14 krever, før skjemaet fylles ut?',
      'Får brukaren vite det artikkel 13 og 14 krev, før skjemaet blir fylt ut?',
      'Is the user told what Articles 13 and 14 require before filling in the form?',
    ),
  },
];
