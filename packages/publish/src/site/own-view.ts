import { isOwn, provenanceOf } from '@risikobilde/core';
import type { View } from '../tree/view.js';

/**
 * A view with the owner's own records and results: what the platform that a service builds on says is the platform's to publish, and
 * stands in the edition that is named by its hash. The platform's risks on the service's own people are the service's.
 */
export const ownView = (view: View): View => {
  const { inheritance } = view.context;
  if (inheritance === undefined) return view;
  const isHere = (id: string): boolean => provenanceOf(inheritance, id).from !== 'platform';
  const { evaluation } = view;
  return {
    ...view,
    records: view.records.filter(({ id }) => isHere(id)),
    of: (kind) => view.of(kind).filter(({ id }) => isHere(id)),
    listed: (kind) => view.listed(kind).filter(({ id }) => isHere(id)),
    evaluation: {
      ...evaluation,
      claims: evaluation.claims.filter(isOwn),
      premises: evaluation.premises.filter(isOwn),
      risks: evaluation.risks.filter(isOwn),
      roles: evaluation.roles.filter(({ activity }) => isHere(activity)),
      rights: evaluation.rights.filter(({ right }) => isHere(right)),
      freedoms: evaluation.freedoms.filter(({ freedom }) => isHere(freedom)),
      requirements: evaluation.requirements.filter(({ engagement }) => isHere(engagement)),
    },
  };
};
