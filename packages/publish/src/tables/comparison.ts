import { formatDifference, type Words } from '@risikobilde/words';
import { line } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';
import { capitaliseSentence } from '../words/article-words.js';
import { tableOf } from './table.js';
import { toleranceBlocks, verdictBlocks } from './verdict.js';

/** Each alternative held against the baseline: the sentence first, then its figures, then scenario by scenario. */
export const comparisonTable = (writer: PageWriter): readonly Block[] => [
  ...comparisonBlocks(writer),
  ...toleranceBlocks(writer),
];

const comparisonBlocks = (writer: PageWriter): readonly Block[] =>
  writer.view.evaluation.comparison.flatMap((comparison): readonly Block[] => {
    const name = (id: string): string => {
      const found = writer.view.context.head.alternatives.find((alternative) => alternative.id === id);
      return found ? writer.plain(found.name) : id;
    };
    const strength = writer.view.risk?.comparisons.find(
      (c) => c.alternative === comparison.alternative && c.against === comparison.against,
    );
    const driver = (id: string) => strength?.drivers.find(({ scenario }) => scenario === id);
    const ended =
      strength === undefined &&
      comparison.againstEnded &&
      writer.t('document.ended', { name: name(comparison.against), date: comparison.againstEnded });
    const caption = writer.t('document.comparedWith', {
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
      ...(strength ? verdictBlocks(strength, writer) : []),
      ...(strength ? [{ type: 'paragraph' as const, inlines: line(writer.sentence(strength.detail)) }] : []),
      tableOf(writer, {
        of: `comparison-${comparison.alternative}`,
        caption,
        header: [
          writer.t('table.scenario'),
          writer.t('table.riskNow'),
          ...(strength ? [writer.t('table.expectedDifferenceInPeopleHarmedA')] : []),
          writer.t('table.theOrderIsCertain'),
        ],
        rows: comparison.scenarios
          .filter((s) => writer.view.access(s.scenario) === 'shown')
          .map((s) => [
            writer.ref(s.scenario),
            line(capitaliseSentence(writer.t(`change.${s.change}`))),
            ...(strength ? [line(differenceText(driver(s.scenario)?.mean, writer.words))] : []),
            line(
              s.change === 'notJudged' || s.change === 'same'
                ? '–'
                : writer.t(s.orderJustified ? 'answer.yes' : 'answer.no'),
            ),
          ]),
      }),
    ];
  });

/** A difference with its sign, to two digits that count and never to parts of a person: no estimate here is that good. */
const differenceText = (mean: number | undefined, { language, t }: Words): string => {
  if (mean === undefined) return '–';
  const size = Math.abs(mean);
  if (size > 0 && size < 0.5) return t('document.underOne');
  return formatDifference(size < 10 ? Math.round(mean) : mean, language);
};
