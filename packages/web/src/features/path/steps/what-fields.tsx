import { type Text, unknownCountry } from '@risikobilde/core';
import { useWords } from '../../../shared/words.js';
import { LineField, OrUnknown, RadioField } from '../fields.js';

export type What = {
  readonly title: string;
  readonly type: 'platform' | 'service' | undefined;
  readonly owners: string;
  readonly isOwnersUnknown: boolean;
};

type Props = { readonly what: What; readonly onChange: (what: What) => void };

/** What is assessed, before and after there is an assessment of it. */
export const WhatFields = ({ what, onChange }: Props) => {
  const { t } = useWords();
  return (
    <>
      <LineField
        label={t('start.name')}
        description={t('start.nameHelp')}
        isRequired
        value={what.title}
        onChange={(title) => onChange({ ...what, title })}
      />
      <RadioField
        label={t('path.what.type')}
        value={what.type}
        options={(['platform', 'service'] as const).map((value) => ({
          value,
          label: t(`path.what.${value}`),
          description: t(`path.what.${value}Help`),
        }))}
        onChange={(type) => onChange({ ...what, type: type === 'platform' ? 'platform' : 'service' })}
      />
      {what.type === 'platform' && (
        <OrUnknown
          of={t('path.what.owners')}
          isUnknown={what.isOwnersUnknown}
          onChange={(isOwnersUnknown) => onChange({ ...what, isOwnersUnknown })}
        >
          <LineField
            label={t('path.what.owners')}
            description={t('path.what.ownersHelp')}
            value={what.owners}
            onChange={(owners) => onChange({ ...what, owners })}
          />
        </OrUnknown>
      )}
    </>
  );
};

export const ownersParty = (id: string, name: Text) =>
  ({ id, kind: 'party', level: 'public', name, type: 'group', country: unknownCountry }) as const;
