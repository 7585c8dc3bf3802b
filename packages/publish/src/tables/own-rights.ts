import { provenanceOf, type RecordOf } from '@risikobilde/core';
import type { PageWriter } from '../tree/writer.js';

/**
 * What the publisher says of rights itself. What the platform that a service builds on says of its own processing is the platform's
 * to publish: shown here it would be taken for the owner's word.
 */
export const ownRights = ({ view }: PageWriter): readonly RecordOf<'right'>[] => {
  const { inheritance } = view.context;
  return view
    .of('right')
    .filter(({ id }) => inheritance === undefined || provenanceOf(inheritance, id).from !== 'platform');
};

/** Where what the platform says of rights is read, when there is any; undefined otherwise. */
export const rightsOfPlatformNote = (writer: PageWriter): string | undefined => {
  const { context, access } = writer.view;
  const own = new Set(ownRights(writer).map(({ id }) => id));
  return context.of('right').some(({ id }) => access(id) === 'shown' && !own.has(id))
    ? writer.t('short.rightsOfPlatform')
    : undefined;
};
