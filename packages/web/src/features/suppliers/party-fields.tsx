import { isOrganisationNumber, isThirdCountry, type RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { LineEdit } from '../../shared/components/edit/line-edit.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { partyTypes } from '../../shared/components/party-choice/party-choice.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { CertificationsEdit } from './certifications-edit.js';
import { CountryEdit } from '../../shared/components/fields/country-edit.js';
import { possibleOwners } from './parents.js';

const isOrgNumber = (typed: string): boolean => isOrganisationNumber(typed.replaceAll(' ', ''));

/** A party in full, edited in place: a name, a seat, an owner whose law may reach it, and what shows what it is certified for. */
export const PartyFields = ({ party }: { readonly party: RecordOf<'party'> }) => {
  const { t } = useWords();
  const { record, of, text } = useWorkbench();
  const words = useFieldWords();
  const { set, unset } = useRecordEdit<'party'>(party);
  const parent = party.parent === undefined ? undefined : record(party.parent);
  return (
    <dl className="facts">
      <dt>{t('field.party.name')}</dt>
      <dd>
        <TextEdit label={t('field.party.name')} value={party.name} onSave={(name) => set('name', name)} />
      </dd>
      <dt>{t('common.typeOfParty')}</dt>
      <dd>
        <ChoiceEdit
          label={t('common.typeOfParty')}
          hideLabel
          value={party.type}
          options={words.choices('party.type', partyTypes)}
          onSave={(type) => set('type', type)}
        />
      </dd>
      <dt>{t('common.seat')}</dt>
      <dd>
        <CountryEdit
          hideLabel
          label={t('common.seat')}
          value={party.country}
          onSave={(country) => set('country', country)}
        />
      </dd>
      <dt>{t('suppliers.parent')}</dt>
      <dd>
        <ChoiceEdit
          label={t('suppliers.parent')}
          hideLabel
          value={party.parent}
          options={possibleOwners(party.id, of('party')).map(({ id, name }) => ({
            value: id,
            label: text(name),
          }))}
          onSave={(owner) => set('parent', owner)}
          onClear={() => unset('parent')}
        />
        {parent?.kind === 'party' && isThirdCountry(parent.country) && (
          <p className="subtle">{t('suppliers.parentLaw', { country: words.country(parent.country) })}</p>
        )}
      </dd>
      <dt>{t('field.party.orgNumber')}</dt>
      <dd>
        <LineEdit
          label={t('field.party.orgNumber')}
          hideLabel
          short
          value={party.orgNumber}
          accepts={isOrgNumber}
          wrong={t('party.wrongOrgNumber')}
          onSave={(typed) => set('orgNumber', typed.replaceAll(' ', ''))}
          onClear={() => unset('orgNumber')}
        />
      </dd>
      <dt>{t('field.party.contact')}</dt>
      <dd>
        <TextEdit
          label={t('field.party.contact')}
          value={party.contact}
          onSave={(contact) => set('contact', contact)}
          onClear={() => unset('contact')}
        />
      </dd>
      <dt>{t('suppliers.scheme')}</dt>
      <dd>
        <CertificationsEdit
          certifications={party.certifications ?? []}
          onSave={(certifications) =>
            certifications.length === 0 ? unset('certifications') : set('certifications', certifications)
          }
        />
      </dd>
      <dt>{t('field.engagement.note')}</dt>
      <dd>
        <TextEdit
          label={t('field.engagement.note')}
          multiline
          value={party.note}
          onSave={(note) => set('note', note)}
          onClear={() => unset('note')}
        />
      </dd>
    </dl>
  );
};
