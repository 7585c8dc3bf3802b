import type { RecordOf, Text } from '@risikobilde/core';
import { blockText, type SourceFile } from '@risikobilde/files';
import { messageText } from '../finding.js';

type Chapter = {
  readonly id: string;
  readonly title: Text;
  readonly slug: string;
  readonly weight: number;
  readonly role?: RecordOf<'section'>['role'];
  readonly openQuestions?: readonly Text[];
  readonly text?: Text;
  /** What the chapter shows of the records, under its text. */
  readonly tables?: readonly string[];
};

/** A chapter for every point of art. 35(7), the platform's part, the conclusion and the change log; none of them empty. */
export const draftChapters = (
  questions: readonly Text[],
  { hasPlatform }: { readonly hasPlatform: boolean },
): readonly SourceFile[] => chapters(questions, hasPlatform).flatMap(filesOf);

const chapters = (questions: readonly Text[], hasPlatform: boolean): readonly Chapter[] => [
  {
    id: 'processing-and-purpose',
    title: messageText('import.draft.chapter'),
    slug: 'behandling-og-formaal',
    weight: 10,
    openQuestions: questions,
    text: messageText('import.draft.processing'),
    tables: ['activities'],
  },
  {
    id: 'necessity',
    title: messageText('import.draft.necessity'),
    slug: 'nodvendighet',
    weight: 20,
    text: messageText('import.draft.necessityText'),
    tables: ['rights'],
  },
  {
    id: 'platform',
    title: messageText(hasPlatform ? 'import.draft.platform' : 'import.draft.alone'),
    slug: 'kjeden',
    weight: 30,
    text: messageText(hasPlatform ? 'import.draft.platformText' : 'import.draft.aloneText'),
    tables: ['chain', 'transfers'],
  },
  {
    id: 'risks',
    title: messageText('import.draft.risks'),
    slug: 'risiko',
    weight: 40,
    text: messageText('import.draft.risksText'),
    tables: ['risks'],
  },
  {
    id: 'measures',
    title: messageText('import.draft.measures'),
    slug: 'tiltak',
    weight: 50,
    text: messageText('import.draft.measuresText'),
    tables: ['measures'],
  },
  {
    id: 'conclusion',
    title: messageText('import.draft.conclusion'),
    slug: 'konklusjon',
    weight: 60,
    role: 'conclusion',
  },
  {
    id: 'change-log',
    title: messageText('import.draft.changeLog'),
    slug: 'endringslogg',
    weight: 70,
    role: 'changeLog',
  },
];

const filesOf = ({ text, tables = [], openQuestions = [], ...chapter }: Chapter): readonly SourceFile[] => [
  {
    path: `chapters/${chapter.id}.yaml`,
    text: `${blockText({ kind: 'section', ...chapter, ...(openQuestions.length > 0 && { openQuestions }) })}\n`,
  },
  ...Object.entries(text ?? {}).map(([language, said]) => ({
    path: `chapters/${chapter.id}.${language}.md`,
    text: [said, ...tables.map((of) => `::table{of="${of}"}`)].join('\n\n') + '\n',
  })),
];
