import type { Language } from '@risikobilde/core';
import { line } from '../tree/inline.js';
import { type PageWriter, wordsOf } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';
import { formatNumber } from '../words/numbers.js';
import { capitalised } from '../words/phrases.js';
import { columns, named, tableOf } from './table.js';

/** Each alternative held against the baseline: the sentence first, then scenario by scenario. */
export const comparisonTable = (writer: PageWriter): readonly Block[] =>
  writer.view.evaluation.comparison.flatMap((comparison): readonly Block[] => {
    const name = (id: string): string => {
      const found = writer.view.context.head.alternatives.find((alternative) => alternative.id === id);
      return found ? wordsOf(found.name, writer.language) : id;
    };
    const strength = writer.view.risk?.comparisons.find(
      (c) => c.alternative === comparison.alternative && c.against === comparison.against,
    );
    const driver = (id: string) => strength?.drivers.find(({ scenario }) => scenario === id);
    const ended =
      strength === undefined &&
      comparison.againstEnded &&
      writer.phrase('ended', { name: name(comparison.against), date: writer.date(comparison.againstEnded) });
    const caption = writer.phrase('comparedWith', {
      a: name(comparison.alternative),
      b: name(comparison.against),
    });
    return [
      {
        type: 'paragraph',
        inlines: line(
          [writer.sentence((strength ?? comparison).sentence), ...(ended ? [ended] : [])].join(' '),
        ),
      },
      ...(strength ? [{ type: 'paragraph' as const, inlines: line(writer.sentence(strength.detail)) }] : []),
      tableOf(writer, {
        of: `comparison-${comparison.alternative}`,
        caption,
        header: [
          columns.scenario,
          named('Risiko nå', 'Risiko no', 'Risk now'),
          ...(strength
            ? [
                named(
                  'Forventet forskjell i rammede i året',
                  'Venta skilnad i råka i året',
                  'Expected difference in people harmed a year',
                ),
              ]
            : []),
          named('Rekkefølgen er sikker', 'Rekkjefølgja er sikker', 'The order is certain'),
        ],
        rows: comparison.scenarios
          .filter((s) => writer.view.access(s.scenario) === 'shown')
          .map((s) => [
            writer.ref(s.scenario),
            line(capitalised(writer.result(`change.${s.change}`))),
            ...(strength ? [line(differenceText(driver(s.scenario)?.mean, writer.language))] : []),
            line(
              s.change === 'notJudged' || s.change === 'same'
                ? '–'
                : writer.result(s.orderJustified ? 'answer.yes' : 'answer.no'),
            ),
          ]),
      }),
    ];
  });

/** A difference with its sign, to two digits that count and never to parts of a person: no estimate here is that good. */
const differenceText = (mean: number | undefined, language: Language): string => {
  if (mean === undefined) return '–';
  if (mean === 0) return '0';
  const size = Math.abs(mean);
  if (size < 0.5) return named('under 1', 'under 1', 'fewer than 1')[language];
  const rounded = size < 10 ? Math.round(size) : Number(size.toPrecision(2));
  return `${mean < 0 ? '−' : '+'}${formatNumber(rounded, language)}`;
};
