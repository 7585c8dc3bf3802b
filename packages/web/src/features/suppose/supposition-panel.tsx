import { Button } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { freeId } from '../../shared/components/edit/free-id.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { EditPanel } from '../../shared/components/edit-panel/edit-panel.js';
import { Fields } from '../../shared/components/fields/fields.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import { today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { HappenedPart } from './happened-part.js';
import { stepsOfRehearsal } from './rehearsal/steps-of-rehearsal.js';
import { useDraftWords } from './use-draft-words.js';
import { useSupposed } from './use-supposed.js';

type Props = {
  readonly supposition: RecordOf<'supposition'>;
  readonly rows: readonly string[];
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
};

/** One kept supposition: its name, what is prepared, that it has happened, and the way to rehearse it. */
export const SuppositionPanel = ({ supposition, rows, onOpen, onClose }: Props) => {
  const { t } = useWords();
  const { text, record, edit, language } = useWorkbench();
  const isLocked = useIsLocked();
  const words = useDraftWords();
  const draft = words.draftOf(supposition);
  const tried = useSupposed(draft, supposition.on);
  const rehearse = () => {
    if (tried.state !== 'done') return;
    const id = freeId(`${supposition.id} ovelse`, 'ovelse', (one) => record(one) !== undefined);
    const made: RecordOf<'rehearsal'> = {
      kind: 'rehearsal',
      id,
      level: 'public',
      of: supposition.id,
      on: today(),
      began: Math.floor(Date.now() / 1000),
      ...stepsOfRehearsal(tried.effect, {
        language,
        text,
        confirm: t('rehearsal.confirm'),
        lead: t('rehearsal.lead'),
        lookAgain: (name) => t('rehearsal.lookAgain', { name }),
        tell: t('rehearsal.tell'),
      }),
    };
    edit([{ record: id, add: made }]);
    onOpen(id);
  };
  return (
    <EditPanel
      record={supposition.id}
      kind={t('kind.supposition.one')}
      title={text(supposition.name)}
      rows={rows}
      onOpen={onOpen}
      onClose={onClose}
      isDocked
    >
      <p>{words.titleOf(draft)}</p>
      <Fields of={supposition} names={['name', 'on', 'prepared', 'happenedOn']} />
      <HappenedPart falls={draft.falls} />
      {!isLocked && (
        <p>
          <Button
            data-size="sm"
            variant="secondary"
            aria-disabled={tried.state !== 'done'}
            onClick={rehearse}
          >
            {t('rehearsal.begin')}
          </Button>{' '}
          {tried.state === 'computing' && <span role="status">{t('suppose.computing')}</span>}
        </p>
      )}
      <MoreFields of={supposition} />
      <RemoveRecord id={supposition.id} label={t('suppose.throwAway')} />
    </EditPanel>
  );
};
