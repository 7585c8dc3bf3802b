import { NewRecord } from '../../../shared/components/fields/new-record.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { useOpenArgument } from './use-open-argument.js';

/** A claim begins as one sentence of the chapter; it opens at once, so that it can be given its grounds. */
export const NewClaim = ({ section, onMade }: { readonly section: string; readonly onMade: () => void }) => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const { openArgument } = useOpenArgument();
  const orders = of('claim').flatMap((claim) => (claim.section === section ? [claim.order] : []));
  return (
    <NewRecord
      kind="claim"
      names={['text']}
      preset={{ section, order: Math.max(0, ...orders) + 10, grounds: { all: [] } }}
      title={t('argument.newClaim')}
      add={t('common.add')}
      stem="pastand"
      onAdded={(id) => {
        onMade();
        openArgument(id);
      }}
      note={t('argument.newClaimHelp')}
    />
  );
};
