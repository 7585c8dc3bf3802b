import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useWording } from '../../shared/components/change-list/use-wording.js';
import { pathInWords, valueInWords } from '../../shared/components/change-list/value-in-words.js';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

/** What the server refused to store, why, and the way on: what was typed can be copied before it is let go. */
export const RefusedPanel = () => {
  const { t } = useWords();
  const { store, record } = useWorkbench();
  const wording = useWording();
  const { save, problem, refused } = useSnapshot();
  if (save !== 'refused' || !problem) return null;
  // Why a step of the life cycle is not taken is one sentence; the rules behind it are for machines, and some are of no step that was asked for.
  const isOwn = problem.errors.length > 0 && problem.code !== 'step-not-possible';
  const reasons = isOwn ? problem.errors.map(({ message }) => message) : [problem.detail];
  return (
    <Alert data-color="danger" className="refused">
      <Heading level={2} data-size="2xs">
        {t('conflict.refusedTitle')}
      </Heading>
      <Paragraph>{t('conflict.refusedLead')}</Paragraph>
      <ul>
        {[...new Set(reasons)].map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <dl>
        {refused.flatMap((change) =>
          Object.entries(change.set ?? {}).map(([field, value]) => (
            <div key={`${change.record}.${field}`}>
              <dt>
                {wording.nameOf(change.record)}:{' '}
                {pathInWords(record(change.record)?.kind ?? '', field, wording)}
              </dt>
              <dd className="conflict-value">
                {valueInWords(record(change.record)?.kind ?? '', field, value, wording)}
              </dd>
            </div>
          )),
        )}
      </dl>
      <Button data-size="sm" onClick={() => store.discardRefused()}>
        {t('conflict.discard')}
      </Button>
    </Alert>
  );
};
