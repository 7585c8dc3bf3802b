// What people leave behind in an assessment, so that there is something to press where a new one has nothing: a link to the draft, what
// its reader said of a sentence, a comment, a suggestion, a doubt, and a period that is gone through.
import assert from 'node:assert/strict';
import { todayInNorway, until as waitFor } from './browser.mjs';

const said = { nb: 'Sagt av noen.', nn: 'Sagt av nokon.', en: 'Said by somebody.' };
const claim = 'us-covered-by-adequacy';

/** Does it all in Altinn’s assessment, as the tests’ day has it. */
export const liveIn = async (url, day) => {
  const ask = async (path, body) => {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    assert.ok(answer.ok, `${path}: ${text}`);
    return JSON.parse(text);
  };
  const { assessment, revision } = await (await fetch(`${url}/api/assessments/altinn3`)).json();
  const recordOf = (test) => assessment.records.find(test);
  await ask('/api/assessments/altinn3/edits', {
    clientEditId: 'e2e-lived-in',
    baseRevision: revision,
    changes: [
      {
        record: 'e2e-doubt',
        add: {
          kind: 'doubt',
          id: 'e2e-doubt',
          level: 'public',
          text: said,
          raisedBy: said,
          on: day,
          type: 'rebuts',
          against: claim,
        },
      },
      {
        record: recordOf(({ kind }) => kind === 'assessment').id,
        set: { periods: [{ name: '2027', opened: day, why: said }] },
      },
    ],
  });
  const comments = '/api/assessments/altinn3/comments';
  await ask(comments, { record: claim, text: 'Er dette lest?' });
  const { id, body } = recordOf(({ kind, body: text }) => kind === 'section' && text?.nb?.includes('. '));
  const [quote] = body.nb.split(/\n{2,}/).filter((block) => /^\p{Lu}/u.test(block));
  await ask('/api/assessments/altinn3/suggestions', {
    record: id,
    field: 'body.nb',
    quote,
    instead: 'Foreslått av noen.',
  });
  const until = todayInNorway();
  const { address: draft } = await ask('/api/assessments/altinn3/share-links', { until });
  // A draft is made when it is asked for, and a machine that does much else is told to ask again.
  const [first, form] = await waitFor(
    async () => {
      const answer = await fetch(new URL(draft, url));
      return [answer, /[^"]*tilbakemelding\?[^"]*/.exec(await answer.text())?.[0]];
    },
    ([, found]) => found !== undefined,
    'a sentence of the draft leads to a form',
    900_000,
  );
  const address = new URL(form.replaceAll('&amp;', '&'), first.url);
  const lest = /name="lest" value="([^"]*)"/.exec(await (await fetch(address)).text())?.[1];
  const sent = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams({ tekst: 'Jeg leste noe annet.', navn: '', epost: '', nettsted: '', lest }),
    redirect: 'manual',
  });
  assert.equal(sent.status, 303);
};
