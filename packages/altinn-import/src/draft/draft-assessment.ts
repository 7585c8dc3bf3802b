import { type LocalDate, type Release, type Text, titleOfRelease } from '@risikobilde/core';
import { blockText, releaseText, type SourceFile } from '@risikobilde/files';
import { type Answers, storedImport } from '../diff-import.js';
import type { ImportedApp } from '../import-altinn-app.js';
import { written } from '../finding.js';
import { activityOf, activityText, questionOf } from './draft-activity.js';
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
  const title = written('import.draft.title', { service });
  return { id: slugOf(app) || 'tjeneste', service, title };
};

/**
 * A draft of a service's assessment as files of a folder. Only what was accepted is in its records; the rest stands as
 * questions, in comments beside the fields and in README.md.
 */
export const draftAssessment = (imported: ImportedApp, options: DraftOptions): readonly SourceFile[] => {
  const { report, proposals } = imported;
  const { asOf, name, answers = {}, release } = options;
  const { id, service, title } = draftNames(imported, name);
  const owner = slugOf(report.app.org ?? '') || 'tjenesteeier';
  const activity = activityOf(`${id}-innsending`, service, owner, proposals, answers);
  const open = proposals.filter((proposal) => answers[proposal.id] === undefined);
  const yaml = (path: string, ...records: readonly object[]): SourceFile => ({
    path,
    text: `${records.map((record) => blockText(record)).join('\n')}\n`,
  });
  return [
    yaml('assessment.yaml', {
      kind: 'assessment',
      id: options.id ?? id,
      title: options.title ?? title,
      subject: { type: 'service', name: service, operator: owner },
      alternatives: [
        {
          id: 'altinn',
          name: written('import.draft.alternative'),
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
              ? written('import.draft.made')
              : written('import.draft.madeUnjudged'),
        },
      ],
    }),
    yaml('parties.yaml', {
      kind: 'party',
      id: owner,
      name: report.app.owner?.name ?? { nb: report.app.org ?? 'Tjenesteeieren' },
      type: 'authority',
      ...(report.app.owner?.orgNumber === undefined ? {} : { orgNumber: report.app.owner.orgNumber }),
      country: 'NO',
    }),
    { path: `activities/${activity.id}.yaml`, text: activityText(activity, proposals, answers) },
    yaml('chapters/processing-and-purpose.yaml', {
      kind: 'section',
      id: 'processing-and-purpose',
      title: written('import.draft.chapter'),
      slug: 'processing-and-purpose',
      weight: 1,
      openQuestions: [...report.unanswered.map(({ text }) => text), ...open.map(questionOf)],
    }),
    {
      path: 'chapters/processing-and-purpose.nb.md',
      text: 'Dette kapitlet er et utkast. Skriv hva tjenesten er til for, hvem den gjelder, og hvilket behandlingsgrunnlag den har.\n\n::table{of="activities"}\n',
    },
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
};
