import { randomUUID } from 'node:crypto';
import { type AssessmentRecord, type Release, type State, stateOf, type Text } from '@risikobilde/core';
import { parseAssessmentFolder } from '@risikobilde/files';
import { firstEvent } from '../store/next-event.js';
import { readFolder } from '../files/read-folder.js';
import { casesFolder } from '../files/shipped-folders.js';
import { sha256 } from '../base/sha256.js';
import { insertAssessment } from '../store/assessments.js';
import { insertRelease } from '../store/releases.js';
import { type Database, installation } from '../store/tables.js';

const user = { id: 'test', name: 'Test' };
const clock = { now: () => new Date('2026-11-01T12:00:00Z') };
const owners = 71;

/** Services on one platform, made after the case that ships: stored by the store's own functions, without anything that follows from them. */
export const addServices = async (
  db: Database,
  count: number,
): Promise<{ readonly release: Release; readonly states: readonly State[] }> => {
  const parsed = parseAssessmentFolder(await readFolder(`${casesFolder}/altinn3-service`), { hash: sha256 });
  if (!parsed.ok || parsed.value.platform === undefined) throw new Error('the case cannot be read');
  const { assessment, platform } = parsed.value;
  const { release } = platform;
  await insertRelease(db, {
    release,
    stored: clock.now().toISOString(),
    by: user,
    organisation: installation,
  });
  const states: State[] = [];
  for (let index = 0; index < count; index += 100)
    await db.transaction().execute(async (tx) => {
      for (let next = index; next < Math.min(count, index + 100); next++) {
        const state = stateOf(serviceOf(assessment.records, next));
        states.push(state);
        const standsOn = release.manifest.hash;
        await insertAssessment(
          tx,
          await firstEvent({ clock, newId: randomUUID }, `service-${next}`, user, state, {
            standsOn,
            worldHash: null,
          }),
        );
      }
    });
  return { release, states };
};

/** As unlike as their people, owners and answers are: each has its own exposure, one in ten has statements unanswered. */
const serviceOf = (records: readonly AssessmentRecord[], index: number): readonly AssessmentRecord[] => {
  const owner: Text = { nb: `Etat nummer ${index % owners}` };
  return records
    .filter((record) => !(record.kind === 'stance' && index % 10 === 0 && record.of.startsWith('support')))
    .map((record) => {
      if (record.kind === 'party') return { ...record, name: owner };
      if (record.kind !== 'assessment') return record;
      const exposure = record.exposure && {
        ...record.exposure,
        persons: [10 + index, 100 + 20 * index] as const,
      };
      return { ...record, id: `service-${index}`, title: { nb: `Tjeneste ${index}` }, exposure };
    });
};
