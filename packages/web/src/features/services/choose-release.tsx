import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { Panel } from '../../shared/components/panel.js';
import { releasesQuery, releaseQuery } from '../../shared/data/client.js';
import { offersAnything } from '../../shared/data/offers-anything.js';
import { useWorkbench } from '../../shared/data/context.js';
import { ReceivePanel } from './receive-panel.js';
import { standOnRelease } from './stance-changes.js';

/** A service that builds on nothing yet chooses the release that it is to build on. */
export const ChooseRelease = () => {
  const { t } = useWords();
  const { of, edit, text, language } = useWorkbench();
  const releases = (useQuery(releasesQuery()).data ?? []).filter(offersAnything);
  const [chosen, choose] = useState<string>();
  const hash = chosen ?? releases.at(-1)?.hash;
  const { data: release } = useQuery({ ...releaseQuery(hash ?? ''), enabled: hash !== undefined });
  const [head] = of('assessment');
  return (
    <>
      <Panel title={t('releases.choose')}>
        <p className="prose">{releases.length === 0 ? t('releases.noReleases') : t('releases.chooseLead')}</p>
        {releases.length > 0 && (
          <div className="row-of-fields">
            <ChoiceEdit
              label={t('releases.release')}
              value={hash}
              options={releases
                .map((one) => ({
                  value: one.hash,
                  label: `${text(one.title)}, ${one.version} (${formatDay(one.on, language)})`,
                }))
                .toReversed()}
              onSave={choose}
            />
            <Button
              data-size="sm"
              disabled={release === undefined || head === undefined}
              onClick={() => {
                if (release && head) edit([standOnRelease(head.id, release)]);
              }}
            >
              {t('releases.build')}
            </Button>
          </div>
        )}
      </Panel>
      <ReceivePanel />
    </>
  );
};
