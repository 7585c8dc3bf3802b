import type { Finding } from '@risikobilde/core';

const written = { nb: 'Skrevet.' };

/** The changes that write what is in no chapter yet, and a sentence that says what is lawful in a conclusion without one: no decision answers for them. */
export const fillChapters = (findings: readonly Finding[]) =>
  findings
    .filter(({ rule, severity }) => rule === 'section-without-claim' && severity === 'error')
    .map(({ at: { record }, message }) =>
      message.key === 'rule.section-without-claim.conclusion'
        ? {
            record: 'kan-gjennomfores',
            add: {
              kind: 'claim',
              id: 'kan-gjennomfores',
              level: 'public',
              text: written,
              section: record,
              order: 1,
              essential: true,
              grounds: { all: [{ noFindings: { rule: 'activity-without-legal-basis' } }] },
            },
          }
        : { record, set: { body: written } },
    );
