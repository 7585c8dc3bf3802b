import { type Library, type LocalDate, type Release, type Text, titleOfRelease } from '@risikobilde/core';
import { blockText, parseAssessmentFolder, releaseText, type SourceFile } from '@risikobilde/files';
import { type Answers, storedImport } from '../diff-import.js';
import type { ImportedApp } from '../import-altinn-app.js';
import { messageText } from '../finding.js';
import { activityOf, activityText, questionOf } from './draft-activity.js';
import { draftChapters } from './draft-chapters.js';
import { draftClaims, ownInPlace } from './draft-on-platform.js';
import { questionsPage } from './questions-page.js';

export type DraftOptions = {
  /** The day the draft is made; the date of its first version. */
  readonly asOf: LocalDate;
  /** The name of the service, when it is another than the app's title. */
  readonly name?: string;
  /** The id of the assessment; made of the app's when left out. */
  readonly id?: string;
  /** The title of the assessment; made of the service's name when left out. */
  readonly title?: Text;
  readonly answers?: Answers;
  /** The platform release that the service is to stand on. */
  readonly release?: Release;
  /** Sentences that the conclusion is proposed of; without it, the conclusion is for a person to write. */
  readonly library?: Library;
  /** Who makes the draft, and so puts the service's activity in the chain of the platform. */
  readonly by?: Text;
};

/** Where the import itself is kept in the folder, so that a later one can be compared with it. */
export const storedImportName = 'altinn-import.json';

/** An id made of a name: «Søknad om fiske» becomes `soknad-om-fiske`. */
const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');

/** What a draft is called when nobody says otherwise: an id and the service's name, from the app's own. */
export const draftNames = (
  { report }: ImportedApp,
  name?: string,
): { readonly id: string; readonly service: Text; readonly title: Text } => {
  const app = report.app.id?.split('/')[1] ?? 'tjeneste';
  const service: Text = name === undefined ? (report.app.title ?? { nb: app }) : { nb: name };
  const title = messageText('import.draft.title', { service });
  return { id: slugOf(app) || 'tjeneste', service, title };
};

/** What the platform has chosen, by the id that its judgements name. */
const chosenIn = ({ records }: Release): string | undefined => {
  const head = records.find((record) => record.kind === 'assessment');
  return head?.kind === 'assessment'
    ? head.alternatives.find(({ role }) => role === 'chosen')?.id
    : undefined;
};

/**
 * A draft of a service's assessment as files of a folder. Only what was accepted is in its records; the rest stands as
 * questions, in comments beside the fields and in README.md.
 */
export const draftAssessment = (imported: ImportedApp, options: DraftOptions): readonly SourceFile[] => {
  const { report, proposals } = imported;
  const { asOf, name, answers = {}, release, library, by } = options;
  const { id, service, title } = draftNames(imported, name);
  const owner = slugOf(report.app.org ?? '') || 'tjenesteeier';
  const activity = activityOf(`${id}-innsending`, service, owner, proposals, answers);
  const open = proposals.filter((proposal) => answers[proposal.id] === undefined);
  const stances = release === undefined ? [] : ownInPlace(release, activity.id, { on: asOf, by });
  const head = {
    kind: 'assessment',
    id: options.id ?? id,
    title: options.title ?? title,
    subject: { type: 'service', name: service, operator: owner },
    // Under the platform's own name for it, so that what the platform has judged is judged here.
    alternatives: [
      {
        id: release === undefined ? 'altinn' : (chosenIn(release) ?? 'altinn'),
        name: messageText('import.draft.alternative'),
        role: 'chosen',
      },
    ],
    scale: 'risk-5x5',
    ...(release !== undefined && {
      buildsOn: { release: release.manifest.hash, title: titleOfRelease(release) },
    }),
    changeLog: [
      {
        version: '0.1',
        date: asOf,
        changes:
          open.length < proposals.length || proposals.length === 0
            ? messageText('import.draft.made')
            : messageText('import.draft.madeUnjudged'),
      },
    ],
  };
  const party = {
    kind: 'party',
    id: owner,
    name: report.app.owner?.name ?? { nb: report.app.org ?? 'Tjenesteeieren' },
    type: 'authority',
    ...(report.app.owner?.orgNumber === undefined ? {} : { orgNumber: report.app.owner.orgNumber }),
    country: 'NO',
  };
  const yaml = (path: string, ...written: readonly object[]): SourceFile => ({
    path,
    text: `${written.map((record) => blockText(record)).join('\n')}\n`,
  });
  const list = (path: string, kind: string, all: readonly object[]): readonly SourceFile[] =>
    all.length === 0
      ? []
      : [yaml(path, { kind, records: all.map((one) => ({ ...one, kind: undefined, level: undefined })) })];
  const files: readonly SourceFile[] = [
    yaml('assessment.yaml', head),
    yaml('parties.yaml', party),
    { path: `activities/${activity.id}.yaml`, text: activityText(activity, proposals, answers) },
    ...list('stances.yaml', 'stance', stances),
    ...draftChapters([...report.unanswered.map(({ text }) => text), ...open.map(questionOf)], {
      hasPlatform: release !== undefined,
    }),
    ...(release === undefined
      ? []
      : [
          {
            path: `platform/${release.manifest.assessment}-${slugOf(release.manifest.version)}.json`,
            text: releaseText(release),
          },
        ]),
    { path: 'README.md', text: questionsPage(imported, answers) },
    {
      path: storedImportName,
      text: `${JSON.stringify(storedImport(imported, answers, activity.id), null, 2)}\n`,
    },
  ];
  // Sentences rest on records, and those are what the files say.
  const parsed = library === undefined ? undefined : parseAssessmentFolder(files);
  return library === undefined || parsed?.ok !== true
    ? files
    : [
        ...files,
        ...list(
          'claims.yaml',
          'claim',
          draftClaims(parsed.value.assessment, { library, release, section: 'conclusion', on: asOf }),
        ),
      ];
};
