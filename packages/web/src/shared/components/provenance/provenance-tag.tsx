import { Tag } from '@digdir/designsystemet-react';
import { useWords } from '../../words.js';
import { useWorkbench } from '../../data/context.js';

const colours = { own: 'neutral', platform: 'accent', adapted: 'info' } as const;

/** Where a record of a service comes from; nothing where everything is the assessment's own. */
export const ProvenanceTag = ({ id }: { readonly id: string }) => {
  const { t } = useWords();
  const { platform, provenance } = useWorkbench();
  if (platform === undefined) return null;
  const { from } = provenance(id);
  return (
    <Tag data-color={colours[from]} data-size="sm" className="standing-tag">
      {t(`provenance.${from}`)}
    </Tag>
  );
};
