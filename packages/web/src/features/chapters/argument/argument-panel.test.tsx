import { aWorld, entry, event, record } from '@risikobilde/core/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../../testing/render-in.js';
import { ArgumentPanel } from './argument-panel.js';

const appealed = entry('source', {
  id: 'appealed',
  type: 'decision',
  checkEveryMonths: 3,
  events: [event('2020-07-10', 'adopted'), event('2020-10-31', 'appealed')],
});
const grounds = [{ measure: 'first' }, { source: 'appealed' }, { measure: 'last' }];

it.each([
  ['claim', { grounds: { all: grounds } }, { grounds: { all: [grounds[0], grounds[1]] } }],
  ['premise', { restsOn: grounds }, { restsOn: [grounds[0], grounds[1]] }],
] as const)(
  'the ground of a %s that is named is the one removed, also where something is told before the grounds',
  async (kind, held, left) => {
    const { user, server } = await renderIn(
      <ArgumentPanel id={kind} claims={[]} onClose={() => undefined} />,
      {
        world: aWorld(appealed),
        records: [
          ...parties,
          record('section'),
          record('measure', { id: 'first', title: { nb: 'Det første tiltaket' } }),
          record('measure', { id: 'last', title: { nb: 'Det siste tiltaket' } }),
          record(kind, held as never),
        ],
      },
    );
    await user.click(screen.getByRole('button', { name: 'Fjern: Det siste tiltaket', hidden: true }));
    await waitFor(() => expect(server.stored).toEqual([[{ record: kind, set: left }]]));
  },
);
