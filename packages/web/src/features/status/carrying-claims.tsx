import { Paragraph } from '@digdir/designsystemet-react';
import { type ClaimResult, type Standing, standings } from '@risikobilde/core';
import { FoldOut } from '../../shared/components/fold-out.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { StandingMark } from '../../shared/components/standing-tag/standing-mark.js';
import { countStandings } from '../../shared/count-standings.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

/** How many are read in full: the picture, the claims and the tasks are seen at once. */
const most = 3;

/** The weakest essential claims in full, each with what is in its way; the others are counted and open on a press. */
export const CarryingClaims = ({ claims }: { readonly claims: readonly ClaimResult[] }) => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const chapter = of('section').find((section) => section.role === 'conclusion');
  const weakestFirst = claims.toSorted((a, b) => rank(a.standing) - rank(b.standing));
  const essential = weakestFirst.filter((claim) => claim.essential);
  const shown = (essential.length > 0 ? essential : weakestFirst).slice(0, most);
  const others = weakestFirst.filter((claim) => !shown.includes(claim));
  return (
    <section aria-labelledby="carrying" id="conclusion">
      <h2 id="carrying" className="status-heading">
        {essential.length > 0
          ? t('status.carrying', {
              n: essential.length,
              shown: shown.length,
              left: essential.length - shown.length,
            })
          : t('status.conclusion')}
      </h2>
      {claims.length === 0 && (
        <Paragraph>
          {t('status.noConclusion')}{' '}
          {chapter && <RecordLink record={chapter.id}>{t('status.toChapter')}</RecordLink>}
        </Paragraph>
      )}
      <ol className="status-claims">
        {shown.map((claim) => (
          <Sentence key={claim.id} claim={claim} />
        ))}
      </ol>
      {others.length > 0 && (
        <FoldOut
          className="status-others"
          summary={
            <>
              <span>{t('status.others', { n: others.length })}</span>
              <Counts claims={others} />
            </>
          }
        >
          <ol className="status-claims">
            {others.map((claim) => (
              <Sentence key={claim.id} claim={claim} />
            ))}
          </ol>
        </FoldOut>
      )}
    </section>
  );
};

const rank = (standing: Standing): number => standings.indexOf(standing);

const Sentence = ({ claim }: { readonly claim: ClaimResult }) => {
  const { text } = useWorkbench();
  const words = text(claim.text);
  return (
    <li className="status-claim">
      <StandingMark standing={claim.standing} />
      <div>
        <p className="status-claim-text">{words}</p>
        <p className="status-because">
          {text(claim.summary)} <ExplainButton id={claim.id} about={words} />
        </p>
      </div>
    </li>
  );
};

/** "6 står, 5 utfordret": each with its mark, and nothing about what there is none of. */
const Counts = ({ claims }: { readonly claims: readonly ClaimResult[] }) => {
  const { t } = useWords();
  const counts = countStandings(claims);
  return (
    <span className="status-counts">
      {standings
        .toReversed()
        .filter((standing) => counts[standing] > 0)
        .map((standing) => (
          <span key={standing} className="status-count">
            <StandingMark standing={standing} isSilent />
            {counts[standing]} {t(`standing.${standing}`).toLowerCase()}
          </span>
        ))}
    </span>
  );
};
