import type { Database } from '../store/tables.js';

export const hash = (sign: string): string => sign.repeat(64);
export const by = JSON.stringify({ id: 'test', name: 'Test' });

/** Two organisations with the same in each, under the same ids, and a person in each; and one of B's that is shared with Anne of A. */
export const fillTwo = async (owner: Database): Promise<void> => {
  for (const id of ['a', 'b']) {
    await owner.insertInto('organisation').values({ id, name: id, number: null }).execute();
    await owner
      .insertInto('person')
      .values({ id: `person-${id}`, name: id, created: '', handle: `handle-${id}` })
      .execute();
    await owner
      .insertInto('membership')
      .values({
        id: `m-${id}`,
        organisation: id,
        person: `person-${id}`,
        role: 'contributor',
        given: '',
        given_by: by,
      })
      .execute();
  }
  for (const [organisation, id] of [
    ['a', 'same'],
    ['b', 'same'],
    ['b', 'shared'],
  ] as const) {
    const { key } = await owner
      .insertInto('assessment')
      .values({
        id,
        organisation,
        revision: 1,
        head: hash('1'),
        title: `"${organisation}"`,
        changed: '',
        changed_by: by,
      })
      .returning('key')
      .executeTakeFirstOrThrow();
    const of = { assessment: key };
    await owner
      .insertInto('event')
      .values({ ...of, revision: 1, id: `event-${id}`, body: organisation, hash: hash('1') })
      .execute();
    await owner
      .insertInto('snapshot')
      .values({ ...of, revision: 1, records: '[]' })
      .execute();
    await owner
      .insertInto('source_file')
      .values({ ...of, path: 'x', position: 0, content: organisation })
      .execute();
    await owner
      .insertInto('comment')
      .values({ ...of, id: `comment-${id}`, record: 'r', words: organisation, written: '', written_by: by })
      .execute();
    await owner
      .insertInto('comment_event')
      .values({ ...of, number: 1, body: organisation, salts: '[]', hash: hash('1') })
      .execute();
    await owner
      .insertInto('search_document')
      .values({
        ...of,
        record: 'r',
        kind: 'party',
        language: 'nb',
        stemmer: 'norwegian',
        title: 't',
        body: organisation,
      })
      .execute();
    await owner
      .insertInto('share_link')
      .values({
        ...of,
        id: `link-${id}`,
        token_hash: hash(organisation === 'a' ? 'a' : id === 'same' ? 'b' : 'c'),
        until: '2099-12-31',
        made: '',
        made_by: JSON.stringify({ id: `person-${organisation}`, name: organisation }),
      })
      .execute();
    for (const [sign, visibility] of [
      ['d', 'own'],
      ['e', 'builders'],
      ['f', 'public'],
    ] as const)
      if (id === 'same')
        await owner
          .insertInto('release')
          .values({
            hash: organisation === 'a' ? hash(sign) : hash(sign).replace(/^./, '0'),
            organisation,
            visibility,
            assessment: 'same',
            version: sign,
            made_on: '2026-01-01',
            title: '{}',
            counts: '{}',
            content: organisation,
            stored: '',
            stored_by: by,
            made_from: key,
            made_revision: 1,
          })
          .execute();
  }
  const { key } = await owner
    .selectFrom('assessment')
    .select('key')
    .where('id', '=', 'shared')
    .executeTakeFirstOrThrow();
  await owner
    .insertInto('assessment_grant')
    .values({
      id: 'g',
      assessment: key,
      person: 'person-a',
      role: 'auditor',
      given: '',
      given_by: by,
      reason: 'Tilsyn',
      until: '2099-12-31',
    })
    .execute();
};
