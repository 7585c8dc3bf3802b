import { Button } from '@digdir/designsystemet-react';
import type { LibraryItemOf, ProfileEntity, SupplierProfile } from '@risikobilde/core';
import type { Words } from '@risikobilde/words';
import { useCountries, useFieldWords } from '../../../shared/components/use-field-words.js';
import { ProfileFacts } from '../../../shared/components/supplier-profile/profile-facts.js';
import { useWords } from '../../../shared/words.js';
import { LineField, RadioField, SelectField } from '../fields.js';
import { OwnSource } from '../own-source.js';
import { usePath } from '../use-path.js';

/** A company of a supplier’s profile. */
export type FromProfile = { readonly profile: SupplierProfile; readonly entity: ProfileEntity };

/** A supplier while it is described. */
export type Supplier = {
  readonly key: string;
  readonly item: LibraryItemOf<'supplier'> | undefined;
  /** The profile that its facts are taken from; what that does not know is asked. */
  readonly from?: FromProfile | undefined;
  readonly name: string;
  readonly type: string | undefined;
  readonly country: string | undefined;
  readonly does: string;
  readonly agreement: string | undefined;
  readonly outside: string | undefined;
  /** The contract or the terms, where they are entered as a source. */
  readonly source?: string | undefined;
};

export const emptySupplier = (
  key: string,
  name: string,
  item: LibraryItemOf<'supplier'> | undefined,
  from?: FromProfile,
): Supplier => ({
  key,
  item,
  from,
  name,
  type: item?.type ?? from?.entity.type,
  country: item?.country ?? from?.entity.country,
  does: '',
  agreement: undefined,
  outside: undefined,
});

/** What is not said of it. */
export const supplierMissing = (supplier: Supplier, t: Words['t']): readonly string[] => [
  ...(supplier.name.trim() === '' ? [t('field.party.name')] : []),
  ...(supplier.type === undefined ? [t('field.party.type')] : []),
  ...(supplier.country === undefined ? [t('field.party.country')] : []),
  ...(supplier.does.trim() === '' ? [t('path.suppliers.does')] : []),
  ...(supplier.agreement === undefined ? [t('path.suppliers.agreement')] : []),
  ...(supplier.outside === undefined ? [t('path.suppliers.outside')] : []),
];

type Props = {
  readonly supplier: Supplier;
  readonly onChange: (supplier: Supplier) => void;
  readonly onRemove: () => void;
};

/** What a supplier does, where it belongs, and two questions on the agreement and on access. */
export const SupplierFields = ({ supplier, onChange, onRemove }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const countries = useCountries();
  const { of, text } = usePath();
  const sources = of('ownSource').filter(({ type }) => type === 'contract' || type === 'other');
  const three = [
    { value: 'yes', label: t('answer.yes') },
    { value: 'no', label: t('answer.no') },
    { value: 'unknown', label: t('path.unknown') },
  ];
  const name = supplier.name || t('path.own');
  return (
    <section className="path-item" aria-label={name}>
      <div className="path-item-head">
        <h2>{name}</h2>
        <Button variant="tertiary" data-size="sm" type="button" onClick={onRemove}>
          {t('path.remove', { name })}
        </Button>
      </div>
      {supplier.from && <ProfileFacts {...supplier.from} />}
      {supplier.item === undefined && supplier.from === undefined && (
        <LineField
          label={words.field('party.name')}
          isRequired
          value={supplier.name}
          onChange={(one) => onChange({ ...supplier, name: one })}
        />
      )}
      <div className="path-row">
        {supplier.item?.type === undefined && supplier.from === undefined && (
          <SelectField
            label={words.field('party.type')}
            isRequired
            value={supplier.type}
            options={words.choices('party.type')}
            onChange={(type) => onChange({ ...supplier, type })}
          />
        )}
        {(supplier.item ?? supplier.from?.entity)?.country === undefined && (
          <SelectField
            label={words.field('party.country')}
            isRequired
            value={supplier.country}
            options={countries}
            onChange={(country) => onChange({ ...supplier, country })}
          />
        )}
      </div>
      <LineField
        label={t('path.suppliers.does')}
        isRequired
        value={supplier.does}
        onChange={(does) => onChange({ ...supplier, does })}
      />
      <RadioField
        label={t('path.suppliers.agreement')}
        value={supplier.agreement}
        options={three}
        onChange={(agreement) => onChange({ ...supplier, agreement })}
      />
      {sources.length > 0 && (
        <SelectField
          label={t('path.suppliers.source')}
          value={supplier.source}
          options={sources.map(({ id, name: said }) => ({ value: id, label: text(said) }))}
          onChange={(source) => onChange({ ...supplier, source })}
        />
      )}
      <OwnSource of="terms" onPick={({ id }) => onChange({ ...supplier, source: id })} />
      <RadioField
        label={t('path.suppliers.outside')}
        value={supplier.outside}
        options={three}
        onChange={(outside) => onChange({ ...supplier, outside })}
      />
    </section>
  );
};
