import type { KindDescription } from './description.js';
import type { Kind } from './kind-catalogue.js';
import { activity } from './activity.js';
import { advice } from './advice.js';
import { assessment } from './assessment.js';
import { benefit } from './benefit.js';
import { claim } from './claim.js';
import { consideration } from './consideration.js';
import { consultation } from './consultation.js';
import { decision } from './decision.js';
import { doubt } from './doubt.js';
import { effect } from './effect.js';
import { engagement } from './engagement.js';
import { evidence } from './evidence.js';
import { freedom } from './freedom.js';
import { assessor } from './assessor.js';
import { incident } from './incident.js';
import { observation } from './observation.js';
import { opinion } from './opinion.js';
import { seedQuestion } from './seed-question.js';
import { measure } from './measure.js';
import { ownSource } from './own-source.js';
import { party } from './party.js';
import { premise } from './premise.js';
import { requirement } from './requirement.js';
import { reading } from './reading.js';
import { rehearsal } from './rehearsal.js';
import { review } from './review.js';
import { right } from './right.js';
import { scenario } from './scenario.js';
import { section } from './section.js';
import { noticeAnswer } from './notice-answer.js';
import { stance } from './stance.js';
import { subprocessorNotice } from './subprocessor-notice.js';
import { supposition } from './supposition.js';
import { transfer } from './transfer.js';

/** Every kind of record, in the order that lists of them are shown in. */
export const kindDescriptions = {
  assessment,
  party,
  activity,
  engagement,
  transfer,
  subprocessorNotice,
  noticeAnswer,
  premise,
  scenario,
  measure,
  effect,
  incident,
  observation,
  opinion,
  assessor,
  seedQuestion,
  right,
  freedom,
  requirement,
  benefit,
  claim,
  section,
  advice,
  decision,
  consultation,
  ownSource,
  evidence,
  consideration,
  reading,
  review,
  doubt,
  stance,
  supposition,
  rehearsal,
} as const satisfies Readonly<Record<Kind, KindDescription>>;
