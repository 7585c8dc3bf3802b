import type { RecordOf } from '@risikobilde/core';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { Fields } from '../../shared/components/fields/fields.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { NewRecord } from '../../shared/components/fields/new-record.js';
import { useFieldLabels } from '../../shared/components/fields/use-field-labels.js';
import { writtenByHand } from '../../shared/components/fields/written-by-hand.js';
import { PageHead } from '../../shared/components/page-head.js';
import { Panel } from '../../shared/components/panel.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { RecordDetails } from '../../shared/components/record-details.js';

/** The sources that the assessment has entered itself: the list that ships is help, not a fence. */
export const SourcesPage = () => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const sources = of('ownSource');
  return (
    <>
      <PageHead title={t('shell.screens.sources')} lead={t('sources.lead')} />
      <Panel title={t('kind.ownSource.many')}>
        {sources.length === 0 && <p className="edit-empty">{t('sources.none')}</p>}
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
