import { citedAs, measureStateOn, type RecordOf } from '@risikobilde/core';
import { everyDigit, formatRange } from '@risikobilde/words';
import { joinCells, line, link, plainText } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block, Cell } from '../tree/tree.js';
import { capitaliseSentence } from '../words/article-words.js';
import { tableOf } from './table.js';

/** Measures with state, owner, due day and evidence; then the effect of each measure on each scenario. */
export const measuresTable = (writer: PageWriter): readonly Block[] => [
  tableOf(writer, {
    of: 'measures',
    caption: writer.t('table.measures'),
    header: [
      writer.t('table.measure'),
      writer.t('table.type'),
      writer.t('table.state'),
      writer.t('table.responsible'),
      writer.t('table.due'),
      writer.t('table.evidence'),
    ],
    rows: writer.view.of('measure').map((measure) => {
      const state = measureStateOn(measure, writer.view.evaluation.asOf);
      return [
        writer.ref(measure.id),
        line(capitaliseSentence(writer.word('measure.type', measure.type))),
        line(state === undefined ? '–' : capitaliseSentence(writer.word('measure.states.state', state))),
        measure.owner ? writer.text(measure.owner) : line('–'),
        line(measure.due ? writer.date(measure.due) : '–'),
        evidenceCell(measure, writer),
      ];
    }),
  }),
  tableOf(writer, {
    of: 'effects',
    caption: writer.t('table.whatEachMeasureDoesToEach'),
    header: [
      writer.t('table.measure'),
      writer.t('table.scenario'),
      writer.t('table.frequency'),
      writer.t('table.consequence'),
      writer.t('table.reason'),
    ],
    rows: writer.view
      .of('effect')
      .filter((e) => [e.measure, e.scenario].every((id) => writer.view.access(id) !== 'hidden'))
      .map((effect) => [
        writer.ref(effect.measure),
        writer.ref(effect.scenario),
        line(factor(effect.frequency, writer)),
        line(factor(effect.consequence, writer)),
        writer.text(effect.why),
      ]),
  }),
];

const evidenceCell = (measure: RecordOf<'measure'>, writer: PageWriter): Cell => {
  if (measure.evidence.length === 0) return line('–');
  return joinCells(
    measure.evidence.map(({ text, cite, on }): Cell => {
      const source: Cell =
        cite === undefined
          ? []
          : cite.url === undefined
            ? line(citedAs(cite))
            : [link(cite.url, line(citedAs(cite)))];
      const details = joinCells([source, on ? line(writer.date(on)) : []], ', ');
      return details.length === 0
        ? writer.text(text)
        : [...writer.text(text), plainText(' ('), ...details, plainText(')')];
    }),
  );
};

const factor = (value: number | readonly [number, number] | undefined, writer: PageWriter): string => {
  if (value === undefined) return writer.t('document.noEffect');
  const [low, high] = typeof value === 'number' ? [value, value] : value;
  return writer.t('document.times', { factor: formatRange(low, high, writer.language, everyDigit) });
};
