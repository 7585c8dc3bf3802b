import type { RecordOf } from '@risikobilde/core';
import { useWorkbench } from '../data/context.js';
import { useWords } from '../words.js';
import { RemoveRecord } from './edit/remove-record.js';
import { Fields } from './fields/fields.js';
import { MoreFields } from './fields/more-fields.js';
import { NewRecord } from './fields/new-record.js';
import { useFieldLabels } from './fields/use-field-labels.js';
import { writtenByHand } from './fields/written-by-hand.js';
import { Panel } from './panel.js';
import { RecordFrame } from './provenance/record-frame.js';
import { RecordDetails } from './record-details.js';

/** The sources that the assessment has entered itself: the list that ships is help, not a fence. */
export const OwnSourcesPanel = () => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const sources = of('ownSource');
  return (
    <>
      <Panel title={t('kind.ownSource.many')}>
        <p className="prose">{t('sources.lead')}</p>
        {sources.map((source) => (
          <RecordFrame key={source.id} id={source.id} look="none">
            <SourceItem source={source} />
          </RecordFrame>
        ))}
      </Panel>
      <NewRecord
        kind="ownSource"
        names={['name', 'type', 'provisions', 'verification']}
        title={t('sources.new')}
        add={t('sources.add')}
        stem="kilde"
      />
    </>
  );
};

const SourceItem = ({ source }: { readonly source: RecordOf<'ownSource'> }) => {
  const { t } = useWords();
  const { valueOf } = useFieldLabels();
  const { text } = useWorkbench();
  return (
    <RecordDetails id={source.id} title={text(source.name)} note={valueOf('ownSource.type', source.type)}>
      <Fields of={source} names={writtenByHand.ownSource} />
      <MoreFields of={source} />
      <RemoveRecord id={source.id} label={t('sources.remove')} />
    </RecordDetails>
  );
};
