import { Button, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { markdownReferences, type RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { FieldEdit } from '../../shared/components/fields/fields.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { ProvenanceTag } from '../../shared/components/provenance/provenance-tag.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { useWorkbench } from '../../shared/data/context.js';
import { NewClaim } from './argument/new-claim.js';
import { useOpenArgument } from './argument/use-open-argument.js';
import { ChapterSettings } from './chapter-settings.js';
import { CommentsPanel } from '../../shared/components/comments/comments-panel.js';

type Props = {
  readonly section: RecordOf<'section'>;
  readonly quote: string | undefined;
  readonly onQuoteUsed: () => void;
};

/** Beside a chapter: its claims with their standing, what its text refers to, open questions and comments. */
export const ChapterMargin = ({ section, quote, onQuoteUsed }: Props) => {
  const { t } = useWords();
  const { openArgument } = useOpenArgument();
  const { evaluation, text, language, provenance } = useWorkbench();
  const isOwn = provenance(section.id).from === 'own';
  const nameOf = useNames();
  const claims = evaluation.claims.filter((claim) => claim.section === section.id);
  const refs = [
    ...new Set(
      markdownReferences(section.body?.[language] ?? section.body?.nb ?? '')
        .filter(({ kind }) => kind === 'record')
        .map(({ id }) => id),
    ),
  ];
  return (
    <aside className="panel chapter-margin" aria-labelledby="margin">
      <Heading level={2} data-size="xs" id="margin">
        {t('chapters.margin')}
      </Heading>
      <section aria-labelledby="chapter-claims">
        <Heading level={3} data-size="2xs" id="chapter-claims">
          {t('chapters.claims')}
        </Heading>
        {claims.length === 0 ? (
          <Paragraph data-size="sm">{t('chapters.noClaims')}</Paragraph>
        ) : (
          <ul className="lined-list">
            {claims.map((claim) => (
              <li key={claim.id}>
                <div className="chapter-claim-head">
                  <StandingTag standing={claim.standing} />
                  {!isOwn && <ProvenanceTag id={claim.id} />}
                  <ExplainButton id={claim.id} about={text(claim.text)} />
                  <Button
                    variant="tertiary"
                    data-size="sm"
                    aria-label={t('argument.changeNamed', { what: text(claim.text) })}
                    onClick={() => openArgument(claim.id)}
                  >
                    {t('common.alter')}
                  </Button>
                </div>
                {text(claim.text)}
                {claim.standing !== 'supported' && <p className="meta">{text(claim.summary)}</p>}
              </li>
            ))}
          </ul>
        )}
        {isOwn && <NewClaim section={section.id} />}
      </section>
      {refs.length > 0 && (
        <Details data-size="sm">
          <Details.Summary>
            {t('chapters.refs')} ({refs.length})
          </Details.Summary>
          <Details.Content>
            <ul className="lined-list">
              {refs.map((ref) => (
                <li key={ref}>
                  <RecordLink record={ref}>{nameOf(ref)}</RecordLink>
                </li>
              ))}
            </ul>
          </Details.Content>
        </Details>
      )}
      {isOwn && (
        <>
          <FieldEdit of={section} name="openQuestions" />
          <ChapterSettings section={section} />
          <CommentsPanel record={section.id} quote={quote} onQuoteUsed={onQuoteUsed} />
        </>
      )}
    </aside>
  );
};
