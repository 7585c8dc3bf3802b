import { publisherWeights, singlePoints } from '@risikobilde/core/argument';
import { useQuery } from '@tanstack/react-query';
import { PageHead } from '../../shared/components/page-head.js';
import { Panel } from '../../shared/components/panel.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { request } from '../../shared/data/api.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { FactsPart } from './facts-part.js';
import { PublishersPart } from './publishers-part.js';
import { ScopeChoice } from './scope-choice.js';
import { SetsPart } from './sets-part.js';
import { useLeaning } from './use-leaning.js';
import './argument.css';

/** On how few it rests: who says what the conclusion or a sentence stands on, and what brings it down, alone or together. */
export const LeaningPage = () => {
  const { t } = useWords();
  const { text, evaluation } = useWorkbench();
  const asked = useLeaning();
  const { leaning, id } = asked;
  const { facts, sets, groundless } = leaning;
  const publishers = publisherWeights(leaning);
  const first = publishers.find(({ publisher }) => publisher !== undefined);
  const alone = singlePoints(leaning);
  const claim = evaluation.claims.find((one) => one.id === id);
  const sentence = claim ?? evaluation.premises.find((one) => one.id === id);
  const now = id === undefined ? evaluation.conclusion.summary : claim?.summary;
  return (
    <>
      <PageHead
        title={
          facts.length === 0
            ? t('leaning.answerNone')
            : first === undefined
              ? t('leaning.answerOwn', { n: facts.length })
              : t('leaning.answer', {
                  publisher: first.publisher ?? '',
                  n: first.facts.length,
                  claims: first.claims.length,
                })
        }
        lead={
          <>
            {t('leaning.lead', {
              facts: facts.length,
              publishers: publishers.filter(({ publisher }) => publisher !== undefined).length,
              alone: alone.size,
              together: sets.filter((set) => set.order > 1).length,
            })}{' '}
            {id === undefined && <Services />}
          </>
        }
      />
      <ScopeChoice {...asked} />
      {id !== undefined && (
        <p className="argument-of">
          <RecordLink record={id}>{text(sentence?.text ?? { und: id })}</RecordLink>
        </p>
      )}
      {now !== undefined && <p className="meta">{t('leaning.now', { summary: text(now) })}</p>}
      <div className="argument-columns">
        <PublishersPart leaning={leaning} publishers={publishers} />
        <div>
          <SetsPart leaning={leaning} />
          <FactsPart facts={facts} alone={alone} />
        </div>
      </div>
      {groundless.length > 0 && (
        <Panel title={t('leaning.groundless', { n: groundless.length })}>
          <p className="meta">{t('leaning.groundlessLead')}</p>
          <ul>
            {groundless.map(({ ref, label }) => (
              <li key={ref}>
                <RecordLink record={ref}>{text(label)}</RecordLink>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
};

/** How many services fall with it, and that what they rest on themselves is not seen from here. */
const Services = () => {
  const { t } = useWords();
  const { id, asOf, of } = useWorkbench();
  const isService = of('assessment')[0]?.subject.type === 'service';
  const { data } = useQuery({
    queryKey: ['services', id, asOf, 'all', '', 1],
    queryFn: () =>
      request('GET /api/services', { query: { platform: id, asOf, only: 'all', find: '', limit: 1 } }),
    enabled: !isService,
    retry: false,
  });
  return data !== undefined && data.total > 0 ? <>{t('leaning.services', { n: data.total })}</> : null;
};
