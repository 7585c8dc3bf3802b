import { citedArticle, type RecordOf, type RightResult } from '@risikobilde/core';
import { joined, line, plainText } from '../document/inline.js';
import type { PageWriter } from '../document/writer.js';
import type { Block, Cell } from '../document/tree.js';
import { capitalised } from '../words/phrases.js';
import { columns, named, tableOf } from './table.js';

/** GDPR 12-22 per processing activity: what the assessment says beside what the legal basis gives. */
export const rightsTable = (writer: PageWriter): readonly Block[] => [
  tableOf(writer, {
    of: 'rights',
    caption: named('De registrertes rettigheter', 'Rettane til dei registrerte', 'Rights of data subjects'),
    header: [
      named('Rettighet', 'Rett', 'Right'),
      columns.activity,
      named('Vurderingen sier', 'Vurderinga seier', 'The assessment says'),
      named('Rettslig grunnlag gir', 'Rettsleg grunnlag gjev', 'The legal basis gives'),
      named('Hvordan', 'Korleis', 'How'),
      named('Besvares av', 'Blir svart på av', 'Answered by'),
      named('Frist', 'Frist', 'Time limit'),
    ],
    rows: writer.view.of('right').flatMap((right) => rightRows(right, writer)),
  }),
];

/** A row for the activities in which the legal basis gives the same answer; most rights are the same in all. */
const rightRows = (right: RecordOf<'right'>, writer: PageWriter): readonly (readonly Cell[])[] => {
  const groups = new Map<
    string,
    { readonly activities: string[]; readonly result: RightResult | undefined }
  >();
  for (const activity of right.activities) {
    if (writer.view.access(activity) !== 'shown') continue;
    const result = writer.view.evaluation.rights.find((r) => r.right === right.id && r.activity === activity);
    const key = result ? [result.gives, result.agrees, ...result.bases].join() : '';
    const group = groups.get(key);
    if (group) group.activities.push(activity);
    else groups.set(key, { activities: [activity], result });
  }
  return [...groups.values()].map(({ activities, result }) => [
    writer.ref(right.id, line(writer.phrase('articleNumber', { article: right.article }))),
    joined(
      activities.map((id) => writer.ref(id)),
      ', ',
    ),
    line(capitalised(writer.word('says', right.says))),
    result ? line(givesWords(result, writer)) : line('–'),
    [...writer.text(right.how), ...exceptionsOf(right.exceptions, writer)],
    writer.ref(right.answeredBy),
    result ? writer.text(result.timeLimit) : right.timeLimit ? writer.text(right.timeLimit) : line('–'),
  ]);
};

const givesWords = (result: RightResult, writer: PageWriter): string => {
  const gives = capitalised(writer.result(`right.${result.gives}`));
  const bases = result.bases.map((basis) =>
    writer.phrase('articleNumber', { article: citedArticle(basis)[writer.language] }).toLowerCase(),
  );
  return `${gives} (${bases.join(', ')}): ${writer.phrase(result.agrees ? 'agrees' : 'disagrees')}`;
};

type Exception = { readonly provision: string; readonly letter?: string | undefined };

const exceptionsOf = (exceptions: readonly Exception[], writer: PageWriter): Cell => {
  if (exceptions.length === 0) return [];
  const label = named('Unntak: artikkel ', 'Unntak: artikkel ', 'Exception: article ')[writer.language];
  const cited = exceptions.map((e) =>
    line(citedArticle(`${e.provision}${e.letter === undefined ? '' : `(${e.letter})`}`)[writer.language]),
  );
  return [plainText(` ${label}`), ...joined(cited, ', '), plainText('.')];
};
