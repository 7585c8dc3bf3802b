import { kinds } from '@risikobilde/core';
import { kindWord } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { Panel } from '../../shared/components/panel.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';

const notShown: ReadonlySet<string> = new Set(['assessment', 'stance']);

/** What the service has written itself, by kind, with the way to each. */
export const OwnRecordsPanel = () => {
  const words = useWords();
  const { t } = words;
  const { ownRecords } = useWorkbench();
  const nameOf = useNames();
  return (
    <Panel title={t('services.ownRecords')}>
      <p className="prose">{t('services.ownLead')}</p>
      <div className="own-records">
        {kinds
          .filter((kind) => !notShown.has(kind) && ownRecords.some((record) => record.kind === kind))
          .map((kind) => (
            <div key={kind}>
              <h3>{kindWord(words, kind, 'many')}</h3>
              <ul className="plain-list">
                {ownRecords
                  .filter((record) => record.kind === kind)
                  .map(({ id }) => (
                    <li key={id}>
                      <RecordLink record={id}>{nameOf(id)}</RecordLink>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
      </div>
    </Panel>
  );
};
