import { type LibraryUpdate, libraryUpdates, type TemplateUpdate, templateUpdates } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWorkbench } from '../../data/context.js';
import { useLibrary } from '../../data/use-library.js';

type Updates = {
  /** Of records, those whose texts read otherwise now. */
  readonly records: readonly LibraryUpdate[];
  readonly templates: readonly TemplateUpdate[];
  readonly n: number;
};

/** What has a newer text in the library than the one it was taken from. */
export const useLibraryUpdates = (): Updates => {
  const { ownRecords } = useWorkbench();
  const library = useLibrary();
  return useMemo(() => {
    const records = libraryUpdates(ownRecords, library).filter(({ fields }) => fields.length > 0);
    const templates = templateUpdates(ownRecords, library);
    return { records, templates, n: records.length + templates.length };
  }, [ownRecords, library]);
};
