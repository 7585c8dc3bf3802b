import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { Fields } from '../../shared/components/fields/fields.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';

type Props = { readonly scenario: RecordOf<'scenario'> };

/** What a scenario is filed under and leans on: everything of it that the story does not tell. */
export const AboutScenario = ({ scenario }: Props) => {
  const { t } = useWords();
  const { alternatives, baseline, chosen } = useRiskFrame();
  // What is said is said of the solution on the screen, as against the one that it is compared with.
  const against = baseline ?? alternatives.find((one) => one !== chosen);
  const about = chosen === against ? alternatives.find((one) => one !== against) : chosen;
  const directions = { alternative: about?.id, against: against?.id, origin: 'published' };
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
            'directions',
          ]}
          begin={{ directions }}
        />
        <MoreFields of={scenario} />
        <RemoveRecord id={scenario.id} label={t('scenario.remove')} />
      </FoldOut>
    </section>
  );
};
