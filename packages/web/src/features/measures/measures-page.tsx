import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { measureStateOn } from '@risikobilde/core';
import { useTexts } from '../../app/language.js';
import { RecordList } from '../../components/record-list.js';
import { useSelected } from '../../components/use-selected.js';
import { useWords } from '../../components/use-words.js';
import { useWorkbench } from '../../data/context.js';
import { CarriesPanel } from './carries-panel.js';
import { MeasurePanel } from './measure-panel.js';
import { measuresTexts } from './texts.js';

/** The measures: which of them carry the risk, and one in full with what happens if it fails. */
export const MeasuresPage = () => {
  const t = useTexts(measuresTexts);
  const { of, text, asOf } = useWorkbench();
  const words = useWords();
  const measures = of('measure');
  // A measure is also named by one of its effects in an address.
  const effects = of('effect');
  const selected = useSelected([
    ...measures,
    ...effects.flatMap((effect) => {
      const measure = measures.find(({ id }) => id === effect.measure);
      return measure ? [{ ...measure, id: effect.id, measureId: measure.id }] : [];
    }),
  ]);
  const measure =
    selected && 'measureId' in selected ? measures.find(({ id }) => id === selected.measureId) : selected;
  return (
    <>
      <div className="page-head">
        <Heading level={1} data-size="md">
          {t('title')}
        </Heading>
        <Paragraph>{t('lead')}</Paragraph>
      </div>
      {measure ? (
        <>
          <CarriesPanel />
          <div className="list-and-one">
            <RecordList
              label={t('list')}
              to="/a/$id/tiltak"
              selected={measure.id}
              items={measures.map((one) => {
                const state = measureStateOn(one, asOf);
                return {
                  id: one.id,
                  title: text(one.title),
                  note: state ? words.value('state', state) : t('noState'),
                };
              })}
            />
            <MeasurePanel key={measure.id} measure={measure} />
          </div>
        </>
      ) : (
        <Paragraph className="panel">{t('none')}</Paragraph>
      )}
    </>
  );
};
