import { Radio, Textfield } from '@digdir/designsystemet-react';
import { contractorsOf, engageFrom, type SupplierProfile } from '@risikobilde/core';
import { useId, useState } from 'react';
import { freeId } from '../../../shared/components/edit/free-id.js';
import { filledChange } from '../../../shared/components/fields/complete.js';
import { usePanelAddress } from '../../../shared/components/edit-panel/use-panel-address.js';
import { NeedsActivity } from '../../../shared/components/needs-activity/needs-activity.js';
import { ChoicesForm } from '../../../shared/components/new-record/choices-form.js';
import { ProfileFacts } from '../../../shared/components/supplier-profile/profile-facts.js';
import { useCountries } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';

/** A supplier of a profile engaged here: the company is chosen, what the profile knows is filled in, the rest is asked. */
export const UseProfileForm = ({ profile }: { readonly profile: SupplierProfile }) => {
  const { t } = useWords();
  const { of, record, edit, world } = useWorkbench();
  const { open } = usePanelAddress();
  const countries = useCountries();
  const name = useId();
  const contractors = contractorsOf(profile);
  const [chosen, choose] = useState(contractors.length === 1 ? contractors[0]?.id : undefined);
  const [country, setCountry] = useState('');
  const [title, setTitle] = useState('');
  const [inWriting, setInWriting] = useState<boolean>();
  const [head] = of('assessment');
  const activities = of('activity').map(({ id }) => id);
  const [picked, pick] = useState<readonly string[]>(activities.length === 1 ? activities : []);
  const { text } = useWorkbench();
  if (activities.length === 0 || head === undefined)
    return <NeedsActivity why={t('engagement.needsActivity')} />;
  const entity = contractors.find(({ id }) => id === chosen);
  const asksCountry = entity !== undefined && entity.country === undefined;
  const missing = [
    ...(entity ? [] : [t('profile.entity')]),
    ...(asksCountry && country === '' ? [t('field.party.country')] : []),
    ...(title.trim() === '' ? [t('field.engagement.contract.title')] : []),
    ...(inWriting === undefined ? [t('field.engagement.contract.inWriting')] : []),
    ...(picked.length === 0 ? [t('field.engagement.activities')] : []),
  ];
  const submit = () => {
    if (entity === undefined || inWriting === undefined) return;
    const taken = new Set<string>();
    const newId = (stem: string): string => {
      const id = freeId(stem, 'leverandor', (one) => record(one) !== undefined || taken.has(one));
      taken.add(id);
      return id;
    };
    const { id, changes } = engageFrom(
      { profile, entity, parties: of('party'), newId, said: asksCountry ? { country } : {} },
      world,
      {
        principal: head.subject.operator,
        activities: picked,
        contract: { title: { [head.mainLanguage ?? 'nb']: title.trim() }, inWriting },
      },
    );
    edit(changes.map(filledChange));
    open(id);
  };
  return (
    <ChoicesForm
      title={t('profile.use')}
      add={t('engagement.add')}
      missing={
        missing.length === 0
          ? undefined
          : t('edit.missing', { fields: { list: missing.map((one) => ({ und: one })) } })
      }
      onAdd={submit}
    >
      <fieldset className="profile-choice">
        <legend className="edit-label">{t('profile.entity')}</legend>
        {contractors.map(({ id, name: label }) => (
          <Radio
            key={id}
            name={name}
            value={id}
            label={label}
            data-size="sm"
            checked={chosen === id}
            onChange={() => choose(id)}
          />
        ))}
      </fieldset>
      {entity && <ProfileFacts profile={profile} entity={entity} />}
      {asksCountry && (
        <div className="choice-edit">
          <label className="edit-label" htmlFor={`${name}-country`}>
            {t('field.party.country')}
          </label>
          <select id={`${name}-country`} value={country} onChange={(event) => setCountry(event.target.value)}>
            <option value="">{t('edit.choose')}</option>
            {countries.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      <Textfield
        label={t('field.engagement.contract.title')}
        data-size="sm"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <fieldset className="profile-choice">
        <legend className="edit-label">{t('field.engagement.contract.inWriting')}</legend>
        {[true, false].map((one) => (
          <Radio
            key={String(one)}
            name={`${name}-writing`}
            value={String(one)}
            label={t(one ? 'answer.yes' : 'answer.no')}
            data-size="sm"
            checked={inWriting === one}
            onChange={() => setInWriting(one)}
          />
        ))}
      </fieldset>
      <fieldset className="profile-choice">
        <legend className="edit-label">{t('field.engagement.activities')}</legend>
        {of('activity').map(({ id, title: label }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={picked.includes(id)}
              onChange={(event) =>
                pick(event.target.checked ? [...picked, id] : picked.filter((one) => one !== id))
              }
            />{' '}
            {text(label)}
          </label>
        ))}
      </fieldset>
    </ChoicesForm>
  );
};
