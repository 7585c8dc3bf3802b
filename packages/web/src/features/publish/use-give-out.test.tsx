import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { renderIn } from '../../testing/render-in.js';
import { useGiveOut } from './use-give-out.js';

const Acts = () => {
  const { store, of } = useWorkbench();
  const { save } = useSnapshot();
  // A supplier in another country stands in for something in the way.
  const isBlocked = of('party').some(({ country }) => country === 'CN');
  const { giveOut, isWaiting, cancel } = useGiveOut('2.7', isBlocked, 'public');
  const move = (country: string) => store.edit([{ record: 'supplier', set: { country } }]);
  return (
    <>
      <p>{save}</p>
      <p>{isWaiting ? 'waits' : 'rests'}</p>
      <button type="button" onClick={() => move('DK')}>
        type
      </button>
      <button type="button" onClick={() => move('CN')}>
        type what stands in the way
      </button>
      <button type="button" onClick={giveOut}>
        give out
      </button>
      <button type="button" onClick={cancel}>
        call off
      </button>
    </>
  );
};

const shown = async () => {
  const { user, server } = await renderIn(<Acts />);
  const press = (name: string) => user.click(screen.getByRole('button', { name }));
  const releases = () => server.asked.filter((one) => /^POST .*\/releases$/.test(one)).length;
  const says = (word: string) => screen.findByText(word);
  /** The server answers nothing until it is let go, however long it takes to press meanwhile. */
  const hold = () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    globalThis.fetch = (...asked) => held.then(() => server.fetch(...asked));
    return letGo;
  };
  return { press, server, releases, says, hold };
};

test('pressed while something is being saved, it waits for that and then gives out, once', async () => {
  const { press, server, releases, says, hold } = await shown();
  const letGo = hold();
  await press('type');
  await press('give out');
  await says('waits');
  expect(releases()).toBe(0);
  letGo();
  await says('saved');
  await waitFor(() => expect(releases()).toBe(1));
  expect(server.stored).toHaveLength(1);
  // What another test left unsent may be sent here again; of this one what is given out comes last.
  const order = server.asked.filter((one) => one.startsWith('POST')).map((one) => one.split('/').at(-1));
  expect([...new Set(order)]).toEqual(['edits', 'releases']);
  expect(order.at(-1)).toBe('releases');
});

test('while the server is away the press is kept, and may be called off', async () => {
  const { press, server, releases, says } = await shown();
  server.mood = 'away';
  await press('type');
  await press('give out');
  await says('offline');
  await says('waits');
  await press('call off');
  await says('rests');
  server.mood = 'stores';
  await says('saved');
  expect(releases()).toBe(0);
});

test('what was typed meanwhile and stands in the way calls it off', async () => {
  const { press, releases, says } = await shown();
  await press('type what stands in the way');
  await press('give out');
  await says('rests');
  await says('saved');
  expect(releases()).toBe(0);
});
