import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { EditPanel } from '../../../shared/components/edit-panel/edit-panel.js';
import { PanelDialog } from '../../../shared/components/edit-panel/panel-dialog.js';
import { ExplainButton } from '../../../shared/components/explain/explain-button.js';
import { StandingTag } from '../../../shared/components/standing-tag/standing-tag.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { today } from '../../../shared/search-params.js';
import { useWords } from '../../../shared/words.js';
import { ChapterFields } from '../chapter-fields.js';
import { ClaimFields } from './claim-fields.js';
import { PremiseFields } from './premise-fields.js';
import { useOpenArgument } from './use-open-argument.js';
import './argument.css';

type Props = {
  readonly id: string;
  /** The claims of the chapter, in their order. */
  readonly claims: readonly string[];
  readonly onClose: () => void;
};

/** A claim, a premise or the chapter itself: what it says, what it rests on and how that holds, what has become of it, and what is said about it. */
export const ArgumentPanel = ({ id, claims, onClose }: Props) => {
  const { t } = useWords();
  const { record, evaluation, text, asOf } = useWorkbench();
  const { openArgument } = useOpenArgument();
  const found = record(id);
  const result =
    evaluation.claims.find((claim) => claim.id === id) ??
    evaluation.premises.find((premise) => premise.id === id);
  const standing = evaluation.claims.find((claim) => claim.id === id)?.standing;
  const close = () => {
    openArgument(undefined);
    onClose();
  };
  if (found?.kind !== 'claim' && found?.kind !== 'premise' && found?.kind !== 'section')
    return (
      <PanelDialog label={t('argument.claim')} kind="" onClose={close}>
        <Gone />
      </PanelDialog>
    );
  const isStated = found.kind !== 'section';
  return (
    <EditPanel
      record={id}
      kind={t(isStated ? `argument.${found.kind}` : 'kind.section.one')}
      title={text(isStated ? found.text : found.title)}
      rows={found.kind === 'claim' ? claims : []}
      onOpen={openArgument}
      onClose={close}
      isDocked
      head={
        isStated && (
          <div className="argument-standing">
            {standing && <StandingTag standing={standing} />}
            <ExplainButton id={id} about={text(found.text)} />
          </div>
        )
      }
    >
      {asOf < today() && (
        <Alert data-color="warning" data-size="sm">
          {t('argument.past')}
        </Alert>
      )}
      <div className="argument" key={id}>
        {found.kind === 'claim' ? (
          <ClaimFields claim={found} reasons={result?.grounds ?? []} />
        ) : found.kind === 'premise' ? (
          <PremiseFields premise={found} reasons={result?.grounds ?? []} />
        ) : (
          <ChapterFields section={found} />
        )}
      </div>
    </EditPanel>
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
