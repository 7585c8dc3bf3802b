import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import { ChecksEdit } from '../../shared/components/edit/checks-edit.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { freeId } from '../../shared/components/edit/free-id.js';
import { NeedsActivity } from '../../shared/components/needs-activity/needs-activity.js';
import { ChoicesForm } from '../../shared/components/new-record/choices-form.js';
import { useWorkbench } from '../../shared/data/context.js';

export const newFreedom = 'new-freedom';

/** A human right to be tested, by name, and the processing that may interfere with it; its title is the catalogue's. */
export const NewFreedomForm = () => {
  const { t } = useWords();
  const { of, text, record, edit, world } = useWorkbench();
  const navigate = useNavigate();
  const activities = of('activity').map(({ id, title }) => ({ value: id, label: text(title) }));
  const catalogue = world.entries.find(({ id }) => id === 'freedoms');
  const items = catalogue?.kind === 'catalogue' ? catalogue.items : [];
  const [right, setRight] = useState<string>();
  const [chosen, choose] = useState<readonly string[]>([]);
  if (activities.length === 0) return <NeedsActivity why={t('freedom.needsActivity')} />;
  const item = items.find(({ id }) => id === right);
  return (
    <ChoicesForm
      anchor={newFreedom}
      title={t('freedom.new')}
      add={t('freedom.add')}
      missing={
        item === undefined
          ? t('freedom.missingRight')
          : chosen.length === 0
            ? t('common.missingActivity')
            : undefined
      }
      onAdd={() => {
        if (!item) return;
        const id = freeId(item.id, 'frihet', (taken) => record(taken) !== undefined);
        edit([
          {
            record: id,
            add: {
              kind: 'freedom',
              id,
              level: 'public',
              right: item.id,
              title: item.text,
              activities: chosen,
              steps: {},
            },
          },
        ]);
        setRight(undefined);
        choose([]);
        void navigate({ to: '.', search: true, hash: id });
      }}
    >
      <ChoiceEdit
        label={t('freedom.right')}
        value={right}
        options={items.map(({ id, article, text: name }) => ({
          value: id,
          label: `${article ?? id}: ${text(name)}`,
        }))}
        onSave={setRight}
      />
      <ChecksEdit label={t('freedom.activities')} options={activities} chosen={chosen} onSave={choose} />
    </ChoicesForm>
  );
};
