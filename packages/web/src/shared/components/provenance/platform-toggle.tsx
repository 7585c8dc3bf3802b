import { Checkbox } from '@digdir/designsystemet-react';
import { useWords } from '../../words.js';

type Props = { readonly n: number; readonly checked: boolean; readonly onChange: (checked: boolean) => void };

/** Lets the reader of a service's assessment see the platform's own as well. */
export const PlatformToggle = ({ n, checked, onChange }: Props) => {
  const { t } = useWords();
  return (
    <Checkbox
      data-size="sm"
      label={t('provenance.platformOnly', { n })}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
};
