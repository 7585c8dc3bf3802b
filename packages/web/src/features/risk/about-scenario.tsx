import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { Fields } from '../../shared/components/fields/fields.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { DirectionsEdit } from './directions-edit.js';

type Props = { readonly scenario: RecordOf<'scenario'> };

/** What a scenario is filed under and leans on: everything of it that the story does not tell. */
export const AboutScenario = ({ scenario }: Props) => {
  const { t } = useWords();
  return (
    <section className="panel" aria-labelledby="risk-about">
      <FoldOut className="risk-about" summary={<h2 id="risk-about">{t('scenario.about')}</h2>}>
        <Fields
          of={scenario}
          names={[
            'title',
            'owner',
            'group',
            'affects',
            'dimensions',
            'source.type',
            'source.capability',
            'source.intent',
            'harm.kinds',
            'harm.severity',
            'source.series',
            'subprocessors',
          ]}
        />
        <h3>{t('scenario.directions')}</h3>
        <DirectionsEdit scenario={scenario} />
        <MoreFields of={scenario} />
        <RemoveRecord id={scenario.id} label={t('scenario.remove')} />
      </FoldOut>
    </section>
  );
};
