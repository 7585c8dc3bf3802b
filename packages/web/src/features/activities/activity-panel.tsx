import { isAbout, type RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { Fields } from '../../shared/components/fields/fields.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { FindingsFold } from '../../shared/components/findings-fold.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { LawEdit } from '../../shared/components/fields/law-edit.js';
import { ArticleEdit } from './basis-edits.js';
import { ChainPanel } from './chain-panel.js';

/** One line of the record of processing, with everything that article 30 asks for. */
export const ActivityPanel = ({ activity }: { readonly activity: RecordOf<'activity'> }) => {
  const { t } = useWords();
  const { evaluation } = useWorkbench();
  const isJoint = activity.decides.length > 1 || activity.jointArrangement !== undefined;
  return (
    <div>
      <FindingsFold findings={evaluation.findings.filter((finding) => isAbout(finding, activity.id))} />
      <Fields of={activity} names={['title', 'description']} />
      <Panel title={t('field.activity.purposes')} level={3}>
        <Fields
          isTitled
          of={activity}
          names={['purposes']}
          special={{ 'purposes.bases.article': ArticleEdit, 'purposes.bases.law': LawEdit }}
          empty={{ purposes: t('criteria.noPurposes'), 'purposes.bases': t('activities.noBasis') }}
        />
      </Panel>
      <Panel title={t('field.activity.decides')} level={3}>
        <p className="prose">{t('activities.whoDecidesLead')}</p>
        <Fields
          isTitled
          of={activity}
          names={['decides']}
          empty={{ decides: t('activities.nobodyDecides') }}
        />
        {isJoint && <Fields of={activity} names={['jointArrangement']} />}
      </Panel>
      <ChainPanel activity={activity} />
      <Panel title={t('field.activity.data')} level={3}>
        <Fields
          isTitled
          of={activity}
          names={['data']}
          special={{ 'data.bases.article': ArticleEdit, 'data.bases.law': LawEdit }}
          empty={{ data: t('criteria.noData') }}
        />
      </Panel>
      <Panel title={t('field.activity.subjects')} level={3}>
        <Fields isTitled of={activity} names={['subjects']} empty={{ subjects: t('criteria.noSubjects') }} />
      </Panel>
      <Panel title={t('activities.rest')} level={3}>
        <Fields
          of={activity}
          names={['retention', 'obtainedFrom', 'recipients', 'systems']}
          empty={{ recipients: t('criteria.noRecipients'), systems: t('criteria.noSystems') }}
        />
      </Panel>
      <Panel title={t('field.activity.necessity')} level={3}>
        <p className="prose">{t('activities.necessityLead')}</p>
        <Fields
          of={activity}
          names={[
            'necessity.purposeLimitation',
            'necessity.minimisation',
            'necessity.accuracy',
            'necessity.storageLimitation',
          ]}
        />
      </Panel>
      <Panel title={t('field.activity.criteria')} level={3}>
        <p className="prose">{t('criteria.lead')}</p>
        <Fields isTitled of={activity} names={['criteria']} empty={{ criteria: t('criteria.none') }} />
      </Panel>
      <MoreFields of={activity} />
      <RemoveRecord id={activity.id} label={t('activities.removeActivity')} />
    </div>
  );
};
