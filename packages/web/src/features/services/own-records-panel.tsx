import { kinds } from '@risikobilde/core';
import { kindWord } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { Panel } from '../../shared/components/panel.js';
import { LinkList } from '../../shared/components/record-link/link-list.js';
import { useWorkbench } from '../../shared/data/context.js';

const notShown: ReadonlySet<string> = new Set(['assessment', 'stance']);

/** What the service has written itself, by kind, with the way to each. */
export const OwnRecordsPanel = () => {
  const words = useWords();
  const { t } = words;
  const { ownRecords } = useWorkbench();
  return (
    <Panel title={t('services.ownRecords')}>
      <p className="prose">{t('services.ownLead')}</p>
      <div className="own-records">
        {kinds
          .filter((kind) => !notShown.has(kind) && ownRecords.some((record) => record.kind === kind))
          .map((kind) => (
            <div key={kind}>
              <h3>{kindWord(words, kind, 'many')}</h3>
              <LinkList ids={ownRecords.filter((record) => record.kind === kind).map(({ id }) => id)} />
            </div>
          ))}
      </div>
    </Panel>
  );
};
