import type { Evaluation } from '@risikobilde/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outcomeOf } from '../../../../conformance/outcome.js';
import { differences, readCases, readManifest } from '../../../../conformance/read.js';
import { casesFolder } from '../files/shipped.js';
import { readFolder } from '../files/read-folder.js';
import { send, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await send(server, 'POST', '/api/assessments/import', {
    files: await readFolder(`${casesFolder}/altinn3`),
  });
});
afterAll(() => server.close());

const { tolerance } = readManifest();
// The server's world data are those that ship; of the corpus it has the cases that are held against them.
const cases = readCases().flatMap((given) =>
  given.type === 'evaluate' && given.assessment.endsWith('altinn3.json') ? [given] : [],
);

test.each(cases)('the evaluation that the server answers is $id as the corpus expects it', async (given) => {
  const path = `/api/assessments/altinn3/evaluation?asOf=${given.asOf}`;
  const { status, body } = await send(server, 'GET', path);
  expect(status).toBe(200);
  // The answer holds the evaluation as core gives it.
  const found = outcomeOf(body['evaluation'] as Evaluation);
  const { figures: _computedElsewhere, ...expected } = given.expected;
  expect(differences(expected, found, tolerance)).toEqual([]);
});
