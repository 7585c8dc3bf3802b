import { Alert, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../shared/words.js';
import { today } from '../../../shared/search-params.js';
import { ExplainButton } from '../../../shared/components/explain/explain-button.js';
import { RecordFrame } from '../../../shared/components/provenance/record-frame.js';
import { StandingTag } from '../../../shared/components/standing-tag/standing-tag.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { ClaimFields } from './claim-fields.js';
import { PremiseFields } from './premise-fields.js';
import { useOpenArgument } from './use-open-argument.js';
import './argument.css';

/** A claim or a premise beside the chapter: what it says, what it rests on and how that holds, all of it to be changed. */
export const ArgumentDialog = ({ id }: { readonly id: string }) => {
  const { t } = useWords();
  const { record, evaluation, text, asOf } = useWorkbench();
  const { openArgument } = useOpenArgument();
  const found = record(id);
  const result =
    evaluation.claims.find((claim) => claim.id === id) ??
    evaluation.premises.find((premise) => premise.id === id);
  const standing = evaluation.claims.find((claim) => claim.id === id)?.standing;
  return (
    <Dialog
      open
      onClose={() => openArgument(undefined)}
      closedby="any"
      placement="right"
      className="argument"
      closeButton={t('common.close')}
    >
      {found?.kind === 'claim' || found?.kind === 'premise' ? (
        <>
          <Heading level={2} data-size="xs">
            {t(`argument.${found.kind}`)}
          </Heading>
          <div className="argument-standing">
            {standing && <StandingTag standing={standing} />}
            <ExplainButton id={id} about={text(found.text)} />
          </div>
          {asOf < today() && (
            <Alert data-color="warning" data-size="sm">
              {t('argument.past')}
            </Alert>
          )}
          <RecordFrame key={id} id={id}>
            {found.kind === 'claim' ? (
              <ClaimFields claim={found} reasons={result?.grounds ?? []} />
            ) : (
              <PremiseFields premise={found} reasons={result?.grounds ?? []} />
            )}
          </RecordFrame>
        </>
      ) : (
        <Gone />
      )}
    </Dialog>
  );
};

// What was open is deleted, with the button that had focus.
const Gone = () => {
  const { t } = useWords();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <Paragraph ref={said} tabIndex={-1}>
      {t('argument.gone')}
    </Paragraph>
  );
};
