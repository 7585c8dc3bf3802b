import { Alert, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { ClaimResult, ConclusionStanding } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { standingsInWords } from './standings-in-words.js';

const colours: Readonly<Record<ConclusionStanding, 'success' | 'warning' | 'danger'>> = {
  stands: 'success',
  standsWithChallenges: 'warning',
  doesNotStand: 'danger',
};

/** The conclusion sentence by sentence, as it reads in the document, each with how it stands. */
export const ConclusionPanel = () => {
  const words = useWords();
  const { t } = words;
  const { evaluation, of } = useWorkbench();
  const { standing, claims } = evaluation.conclusion;
  const chapter = of('section').find((section) => section.role === 'conclusion');
  return (
    <Panel title={t('overview.conclusion')} anchor="conclusion">
      {claims.length === 0 ? (
        <Paragraph>
          {t('overview.noConclusion')}{' '}
          {chapter && <RecordLink record={chapter.id}>{t('overview.toChapter')}</RecordLink>}
        </Paragraph>
      ) : (
        <>
          <Alert data-color={colours[standing]} data-size="sm" className="overview-verdict">
            <Paragraph>
              <strong>{t(`conclusion.${standing}`)}.</strong>{' '}
              {t('overview.counts', { all: claims.length, counts: standingsInWords(claims, words) })}
            </Paragraph>
          </Alert>
          <ol className="overview-claims">
            {claims.map((claim) => (
              <Sentence key={claim.id} claim={claim} />
            ))}
          </ol>
        </>
      )}
    </Panel>
  );
};

const Sentence = ({ claim }: { readonly claim: ClaimResult }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const words = text(claim.text);
  return (
    <li className={`overview-claim ${claim.standing}`}>
      <div className="overview-claim-tag">
        <StandingTag standing={claim.standing} />
        <ExplainButton id={claim.id} about={words} />
      </div>
      <div className="overview-claim-text">
        <p>{words}</p>
        {claim.standing !== 'supported' && <p className="overview-because">{text(claim.summary)}</p>}
        {claim.essential && (
          <Tag data-size="sm" data-color="neutral" variant="outline">
            {t('overview.essential')}
          </Tag>
        )}
      </div>
    </li>
  );
};
