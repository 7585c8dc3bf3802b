import { Button, Dialog, Fieldset, Heading, Paragraph, Radio } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useWorkbench } from '../../data/context.js';
import { useTexts } from '../language.js';
import { conflictTexts } from './conflict-texts.js';

/** A lost update, field by field: the user chooses, nothing is thrown away silently. */
export const ConflictDialog = () => {
  const t = useTexts(conflictTexts);
  const { snapshot, store } = useWorkbench();
  const [keep, setKeep] = useState<Readonly<Record<string, 'yours' | 'theirs'>>>({});
  const show = (value: unknown) =>
    value === undefined ? t('empty') : typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return (
    <Dialog open modal closedby="none" closeButton={false} className="conflict">
      <Heading level={2} data-size="xs">
        {t('title')}
      </Heading>
      <Paragraph>{t('lead')}</Paragraph>
      {snapshot.conflicts.map((conflict) => {
        const key = `${conflict.record}.${conflict.field}`;
        return (
          <Fieldset key={key}>
            <Fieldset.Legend>{key}</Fieldset.Legend>
            {(['yours', 'theirs'] as const).map((side) => (
              <Radio
                key={side}
                name={key}
                value={side}
                label={t(side)}
                description={<span className="conflict-value">{show(conflict[side])}</span>}
                checked={(keep[key] ?? 'yours') === side}
                onChange={() => setKeep({ ...keep, [key]: side })}
              />
            ))}
          </Fieldset>
        );
      })}
      <Button
        onClick={() =>
          store.resolve(
            snapshot.conflicts.map((conflict) => ({
              conflict,
              keep: keep[`${conflict.record}.${conflict.field}`] ?? 'yours',
            })),
          )
        }
      >
        {t('save')}
      </Button>
    </Dialog>
  );
};
