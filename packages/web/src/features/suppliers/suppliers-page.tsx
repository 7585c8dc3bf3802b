import { Navigate, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { keepCommon } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { ViewParts } from '../../shared/components/view-parts.js';
import { useWorkbench } from '../../shared/data/context.js';
import { Article28Part } from './article-28-part.js';
import { EngagementsPart } from './engagements-part.js';
import { PartiesPart } from './parties-part.js';
import { SubprocessorsPart } from './subprocessors-part.js';
import { isPart, type Part, partOf, partNames } from './parts.js';
import { TermsPart } from './terms-part.js';
import './suppliers.css';

const NoticesPart = lazyPart(async () => (await import('./notices/notices-part.js')).NoticesPart);
const ProfilesPart = lazyPart(async () => (await import('./profiles/profiles-part.js')).ProfilesPart);

const contents: Readonly<Record<Part, ReactNode>> = {
  suppliers: <EngagementsPart />,
  'article-28': <Article28Part />,
  terms: <TermsPart />,
  subprocessors: <SubprocessorsPart />,
  notices: <NoticesPart />,
  parties: <PartiesPart />,
  profiles: <ProfilesPart />,
};

/** Suppliers with their contracts, terms and sub-processors. */
export const SuppliersPage = () => {
  const { t } = useWords();
  const { id, record, of } = useWorkbench();
  const { hash } = useLocation();
  // Transfers were a part of this page; links to them go on working.
  if (hash === 'transfers' || record(hash)?.kind === 'transfer')
    return (
      <Navigate
        to="/a/$id/overforinger"
        params={{ id }}
        search={keepCommon}
        hash={hash === 'transfers' ? '' : hash}
        replace
      />
    );
  const chosen = isPart(hash) ? hash : partOf(hash, record(hash), of('engagement'));
  return (
    <>
      <ViewParts
        label={t('shell.screens.suppliers')}
        chosen={chosen}
        parts={partNames.map((value) => ({ value, label: t(`suppliers.tabs.${value}`) }))}
      />
      {contents[chosen]}
    </>
  );
};
