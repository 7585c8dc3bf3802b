import { Link } from '@tanstack/react-router';
import { useWorkbench } from '../data/context.js';
import { keepCommon } from '../search-params.js';
import { useWords } from '../words.js';
import type { DraftFall } from './suppose-search.js';

/** From a record or a source to what would follow if it fell. */
export const WhatIfLink = ({ fall }: { readonly fall: DraftFall }) => {
  const { t } = useWords();
  const { id, asOf } = useWorkbench();
  return (
    <Link
      className="ds-link"
      to="/a/$id/hva-om"
      params={{ id }}
      search={(now) => ({ ...keepCommon(now), hva: { falls: [fall], on: asOf } })}
    >
      {t('suppose.fromRecord')}
    </Link>
  );
};
