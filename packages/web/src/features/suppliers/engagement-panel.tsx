import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { ChecksEdit } from '../../shared/components/edit/checks-edit.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { FindingList } from '../../shared/components/finding-list.js';
import { Panel } from '../../shared/components/panel.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { CountryEdit } from './country-edit.js';
import { PartyOf } from './party-of.js';
import { PartyPanel } from './party-panel.js';
import { ReliedList, ReliedTerms } from './relied-terms.js';

type Engagement = RecordOf<'engagement'>;
type Place = Engagement['places'][number];

/** One engagement: contract, terms, list of sub-processors, places, and the party that is engaged. */
export const EngagementPanel = ({ engagement }: { readonly engagement: Engagement }) => {
  const { t } = useWords();
  const { evaluation, text, record, of } = useWorkbench();
  const nameOf = useNames();
  const words = useFieldWords();
  const { set, unset } = useRecordEdit<'engagement'>(engagement);
  const isLocked = useIsLocked();
  const { contract } = engagement;
  const { date: _date, ...contractWithoutDate } = contract;
  const { law: _law, ...contractWithoutLaw } = contract;
  const findings = evaluation.findings.filter(
    // What article 28 asks has a tab of its own.
    (finding) =>
      (finding.refs.includes(engagement.id) || finding.refs.includes(engagement.contractor)) &&
      !finding.refs.some((ref) => record(ref)?.kind === 'requirement'),
  );
  return (
    <div>
      <Panel title={nameOf(engagement.id)}>
        <dl className="facts">
          <dt>{t('engagement.contractor')}</dt>
          <dd>
            <PartyOf
              label={t('engagement.contractor')}
              value={engagement.contractor}
              except={engagement.principal}
              onSave={(contractor) => set('contractor', contractor)}
            />
          </dd>
          <dt>{t('engagement.principal')}</dt>
          <dd>
            <PartyOf
              label={t('engagement.principal')}
              value={engagement.principal}
              except={engagement.contractor}
              onSave={(principal) => set('principal', principal)}
            />
          </dd>
          <dt>{t('suppliers.contract')}</dt>
          <dd>
            <TextEdit
              label={t('suppliers.contract')}
              value={contract.title}
              onSave={(title) => set('contract', { ...contract, title })}
            />
            <label className="check-edit">
              <input
                type="checkbox"
                disabled={isLocked}
                checked={contract.inWriting}
                onChange={(event) => set('contract', { ...contract, inWriting: event.target.checked })}
              />
              {t('suppliers.inWriting')}
            </label>
          </dd>
          <dt>{t('suppliers.law')}</dt>
          <dd>
            <CountryEdit
              label={t('suppliers.law')}
              value={contract.law}
              onSave={(law) => set('contract', { ...contract, law })}
              onClear={() => set('contract', contractWithoutLaw)}
            />
          </dd>
          <dt>{t('engagement.contractDate')}</dt>
          <dd>
            <DayEdit
              label={t('engagement.contractDate')}
              hideLabel
              value={contract.date}
              onSave={(date) => set('contract', { ...contract, date })}
              onClear={() => set('contract', contractWithoutDate)}
            />
          </dd>
          <ReliedTerms engagement={engagement} />
          <ReliedList engagement={engagement} />
          <dt>{t('suppliers.activities')}</dt>
          <dd>
            {isLocked ? (
              engagement.activities.map((activity, i) => (
                <span key={activity}>
                  {i > 0 && ', '}
                  <RecordLink record={activity}>{nameOf(activity)}</RecordLink>
                </span>
              ))
            ) : (
              <ChecksEdit
                label={t('suppliers.activities')}
                hideLabel
                options={of('activity').map(({ id, title }) => ({ value: id, label: text(title) }))}
                chosen={engagement.activities}
                least={1}
                onSave={(activities) => set('activities', activities)}
              />
            )}
          </dd>
          <dt>{t('suppliers.note')}</dt>
          <dd>
            <TextEdit
              label={t('suppliers.note')}
              multiline
              value={engagement.note}
              onSave={(note) => set('note', note)}
              onClear={() => unset('note')}
            />
          </dd>
        </dl>
      </Panel>
      <Panel title={t('suppliers.places')}>
        <ListEdit
          items={engagement.places}
          nameOf={(place) => words.country(place.country)}
          onSave={(places) => set('places', places)}
          create={(): Place => ({ country: 'NO', what: 'processing' })}
          addLabel={t('suppliers.addPlace')}
          empty={t('engagement.noPlaces')}
          render={(place, change) => (
            <>
              <div className="row-of-fields">
                <CountryEdit
                  label={t('suppliers.country')}
                  value={place.country}
                  onSave={(country) => change({ ...place, country })}
                />
                <ChoiceEdit
                  label={t('suppliers.what')}
                  hideLabel
                  value={place.what}
                  options={words.choices('engagement.places.what', [
                    'storage',
                    'processing',
                    'access',
                  ] as const)}
                  onSave={(what) => change({ ...place, what })}
                />
              </div>
              <TextEdit
                label={t('suppliers.placeText')}
                value={place.text}
                onSave={(value) => change({ ...place, text: value })}
              />
            </>
          )}
        />
      </Panel>
      <Panel title={t('suppliers.certifications')}>
        <ListEdit
          items={engagement.certifications}
          nameOf={text}
          onSave={(certifications) => set('certifications', certifications)}
          create={() => ({ nb: 'ISO/IEC 27001' })}
          addLabel={t('suppliers.addCertification')}
          empty={t('engagement.noCertifications')}
          render={(item, change) => (
            <TextEdit label={t('suppliers.certifications')} value={item} onSave={change} />
          )}
        />
      </Panel>
      <PartyPanel party={engagement.contractor} />
      <Panel title={t('suppliers.findings')}>
        <FindingList findings={findings} empty={t('suppliers.noFindings')} />
      </Panel>
      <RemoveRecord id={engagement.id} label={t('engagement.remove')} />
    </div>
  );
};
