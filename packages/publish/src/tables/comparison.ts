import { line } from '../document/inline.js';
import { type PageWriter, wordsOf } from '../document/writer.js';
import type { Block } from '../document/tree.js';
import { capitalised } from '../words/phrases.js';
import { columns, named, tableOf } from './table.js';

/** Each alternative held against the baseline: the sentence first, then scenario by scenario. */
export const comparisonTable = (writer: PageWriter): readonly Block[] =>
  writer.view.evaluation.comparison.flatMap((comparison): readonly Block[] => {
    const name = (id: string): string => {
      const found = writer.view.context.head.alternatives.find((alternative) => alternative.id === id);
      return found ? wordsOf(found.name, writer.language) : id;
    };
    const ended =
      comparison.againstEnded &&
      writer.phrase('ended', { name: name(comparison.against), date: writer.date(comparison.againstEnded) });
    const caption = writer.phrase('comparedWith', {
      a: name(comparison.alternative),
      b: name(comparison.against),
    });
    return [
      {
        type: 'paragraph',
        inlines: line([writer.sentence(comparison.sentence), ...(ended ? [ended] : [])].join(' ')),
      },
      tableOf(writer, {
        of: `comparison-${comparison.alternative}`,
        caption,
        header: [
          columns.scenario,
          named('Risiko nå', 'Risiko no', 'Risk now'),
          named('Rekkefølgen er sikker', 'Rekkjefølgja er sikker', 'The order is certain'),
        ],
        rows: comparison.scenarios
          .filter((s) => writer.view.access(s.scenario) === 'shown')
          .map((s) => [
            writer.ref(s.scenario),
            line(capitalised(writer.result(`change.${s.change}`))),
            line(
              s.change === 'notJudged' || s.change === 'same'
                ? '–'
                : writer.result(s.orderJustified ? 'answer.yes' : 'answer.no'),
            ),
          ]),
      }),
    ];
  });
