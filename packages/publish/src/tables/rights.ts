import { joined, line, plainText } from '../document/inline.js';
import type { PageWriter } from '../document/page-writer.js';
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
    rows: writer.view.of('right').flatMap((right) =>
      right.activities
        .filter((id) => writer.view.access(id) === 'shown')
        .map((activity) => {
          const result = writer.view.evaluation.rights.find(
            (r) => r.right === right.id && r.activity === activity,
          );
          return [
            writer.ref(right.id, line(writer.phrase('articleNumber', { article: right.article }))),
            writer.ref(activity),
            line(capitalised(writer.word('says', right.says))),
            result
              ? line(
                  `${capitalised(writer.result(`right.${result.gives}`))} (${result.bases.join(', ')}): ${writer.phrase(result.agrees ? 'agrees' : 'disagrees')}`,
                )
              : line('–'),
            [...writer.text(right.how), ...exceptionsOf(right.exceptions, writer)],
            writer.ref(right.answeredBy),
            result
              ? writer.text(result.timeLimit)
              : right.timeLimit
                ? writer.text(right.timeLimit)
                : line('–'),
          ];
        }),
    ),
  }),
];

type Exception = { readonly provision: string; readonly letter?: string | undefined };

const exceptionsOf = (exceptions: readonly Exception[], writer: PageWriter): Cell => {
  if (exceptions.length === 0) return [];
  const label = named('Unntak: artikkel ', 'Unntak: artikkel ', 'Exception: article ')[writer.language];
  const cited = exceptions.map((e) => line(`${e.provision}${e.letter === undefined ? '' : `(${e.letter})`}`));
  return [plainText(` ${label}`), ...joined(cited, ', '), plainText('.')];
};
