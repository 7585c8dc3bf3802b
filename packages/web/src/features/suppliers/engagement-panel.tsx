import { countryCodes, type RecordOf } from '@risikobilde/core';
import { useTexts } from '../../app/language.js';
import { ChoiceEdit } from '../../components/edit/choice-edit.js';
import { ListEdit } from '../../components/edit/list-edit.js';
import { TextEdit } from '../../components/edit/text-edit.js';
import { useRecordEdit } from '../../components/edit/use-record-edit.js';
import { FindingList } from '../../components/finding-list.js';
import { Panel } from '../../components/panel.js';
import { RecordLink } from '../../components/record-link/record-link.js';
import { useIsLocked } from '../../components/provenance/record-frame.js';
import { useNames } from '../../components/record-link/use-names.js';
import { useWords } from '../../components/use-words.js';
import { useWorkbench } from '../../data/context.js';
import { EditionFact } from './edition-fact.js';
import { PartyPanel } from './party-panel.js';
import { suppliersTexts } from './texts.js';

type Engagement = RecordOf<'engagement'>;
type Place = Engagement['places'][number];

/** One engagement: contract, terms, list of sub-processors, places, and the party that is engaged. */
export const EngagementPanel = ({ engagement }: { readonly engagement: Engagement }) => {
  const t = useTexts(suppliersTexts);
  const { evaluation, text, record } = useWorkbench();
  const nameOf = useNames();
  const words = useWords();
  const { set, unset } = useRecordEdit<'engagement'>(engagement);
  const isLocked = useIsLocked();
  const { contract } = engagement;
  const countries = countryCodes
    .map((value) => ({ value, label: words.country(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nb'));
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
          <dt>{t('contract')}</dt>
          <dd>
            <TextEdit
              label={t('contract')}
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
              {t('inWriting')}
            </label>
          </dd>
          <dt>{t('law')}</dt>
          <dd>
            <ChoiceEdit
              label={t('law')}
              hideLabel
              value={contract.law}
              options={countries}
              onSave={(law) => set('contract', { ...contract, law })}
              onClear={() => set('contract', contractWithoutLaw)}
            />
          </dd>
          {engagement.terms.map((relied, index) => (
            <EditionFact
              key={relied.terms}
              of={relied.terms}
              tab="terms"
              label={t('terms')}
              edition={relied.edition}
              onSave={(edition) =>
                set(
                  'terms',
                  engagement.terms.map((other, i) => (i === index ? { ...other, edition } : other)),
                )
              }
            />
          ))}
          {engagement.subprocessors && (
            <>
              <EditionFact
                of={engagement.subprocessors.list}
                tab="subprocessors"
                label={t('sublist')}
                edition={engagement.subprocessors.edition}
                onSave={(edition) =>
                  engagement.subprocessors && set('subprocessors', { ...engagement.subprocessors, edition })
                }
              />
              <dt>{t('authorisation')}</dt>
              <dd>
                <ChoiceEdit
                  label={t('authorisation')}
                  hideLabel
                  value={engagement.subprocessors.authorisation}
                  options={words.choices('authorisation', ['general', 'specific'] as const)}
                  onSave={(authorisation) =>
                    engagement.subprocessors &&
                    set('subprocessors', { ...engagement.subprocessors, authorisation })
                  }
                />
              </dd>
            </>
          )}
          <dt>{t('activities')}</dt>
          <dd>
            {engagement.activities.map((activity, i) => (
              <span key={activity}>
                {i > 0 && ', '}
                <RecordLink record={activity}>{nameOf(activity)}</RecordLink>
              </span>
            ))}
          </dd>
          <dt>{t('note')}</dt>
          <dd>
            <TextEdit
              label={t('note')}
              multiline
              value={engagement.note}
              onSave={(note) => set('note', note)}
              onClear={() => unset('note')}
            />
          </dd>
        </dl>
      </Panel>
      <Panel title={t('places')}>
        <ListEdit
          items={engagement.places}
          nameOf={(place) => words.country(place.country)}
          onSave={(places) => set('places', places)}
          create={(): Place => ({ country: 'NO', what: 'processing' })}
          addLabel={t('addPlace')}
          render={(place, change) => (
            <>
              <div className="row-of-fields">
                <ChoiceEdit
                  label={t('country')}
                  hideLabel
                  value={place.country}
                  options={countries}
                  onSave={(country) => change({ ...place, country })}
                />
                <ChoiceEdit
                  label={t('what')}
                  hideLabel
                  value={place.what}
                  options={words.choices('what', ['storage', 'processing', 'access'] as const)}
                  onSave={(what) => change({ ...place, what })}
                />
              </div>
              <TextEdit
                label={t('placeText')}
                value={place.text}
                onSave={(value) => change({ ...place, text: value })}
              />
            </>
          )}
        />
      </Panel>
      <Panel title={t('certifications')}>
        <ListEdit
          items={engagement.certifications}
          nameOf={text}
          onSave={(certifications) => set('certifications', certifications)}
          create={() => ({ nb: 'ISO/IEC 27001' })}
          addLabel={t('addCertification')}
          render={(item, change) => <TextEdit label={t('certifications')} value={item} onSave={change} />}
        />
      </Panel>
      <PartyPanel party={engagement.contractor} />
      <Panel title={t('findings')}>
        <FindingList findings={findings} empty={t('noFindings')} />
      </Panel>
    </div>
  );
};
