import { aWorld, entry, event, record } from '@risikobilde/core/testing';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { parties, renderIn } from '../../testing/render-in.js';
import { DataTable } from './data-table.js';
import { ExplainDialog } from './explain/explain-dialog.js';
import { FindingList } from './finding-list.js';
import { FoldOut } from './fold-out.js';
import { StandingTag } from './standing-tag/standing-tag.js';

describe('a table', () => {
  it('is a region with a name that can be scrolled from the keyboard, each cell under its head', async () => {
    await renderIn(
      <DataTable
        label="Land"
        columns={['Leverandør', 'Land']}
        rows={[{ key: 'a', cells: ['Skyleverandøren', 'Irland'], anchor: 'supplier' }]}
      />,
    );
    const region = screen.getByRole('region', { name: 'Land' });
    expect(region.tabIndex).toBe(0);
    expect(
      within(region)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual(['Leverandør', 'Land']);
    expect(within(region).getByRole('rowheader').textContent).toBe('Skyleverandøren');
    expect(within(region).getByRole('cell').getAttribute('data-label')).toBe('Land');
  });
});

describe('what folds out', () => {
  it('holds nothing until it is opened', async () => {
    const { user } = await renderIn(<FoldOut summary="Mer">Innholdet</FoldOut>);
    expect(screen.queryByText('Innholdet')).toBeNull();
    await user.click(screen.getByText('Mer'));
    expect(await screen.findByText('Innholdet')).toBeTruthy();
  });

  it('is open when the address means it', async () => {
    await renderIn(
      <FoldOut summary="Mer" isMeant>
        Innholdet
      </FoldOut>,
    );
    expect(screen.getByText('Innholdet')).toBeTruthy();
  });
});

describe('how a claim stands', () => {
  it.each([
    ['supported', 'Står'],
    ['challenged', 'Utfordret'],
    ['fallen', 'Falt'],
    ['unsupported', 'Ikke underbygget'],
  ] as const)('%s is said in words, not in colour alone', async (standing, words) => {
    await renderIn(<StandingTag standing={standing} />);
    expect(screen.getByText(words)).toBeTruthy();
  });
});

describe('what the rules found', () => {
  it('comes the worst first, in words, with a way to why', async () => {
    const at = { record: 'supplier' };
    const found = (id: string, severity: 'error' | 'info', nb: string) =>
      ({ id, rule: 'r', severity, message: { nb, nn: nb, en: nb }, at }) as never;
    const { user, router } = await renderIn(
      <FindingList
        findings={[found('r@a', 'info', 'Bare til opplysning.'), found('r@b', 'error', 'Dette er galt.')]}
        empty="Ingen funn."
        showPlace
      />,
    );
    const rows = screen.getAllByRole('listitem');
    expect(rows.map((row) => row.textContent?.includes('Dette er galt.'))).toEqual([true, false]);
    expect(within(rows[0] ?? document.body).getByRole('link', { name: 'Skyleverandøren' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Forklar: Dette er galt.' }));
    expect(router.state.location.search).toMatchObject({ forklar: 'r@b' });
  });

  it('says that there is nothing', async () => {
    await renderIn(<FindingList findings={[]} empty="Ingen funn." />);
    expect(screen.getByText('Ingen funn.')).toBeTruthy();
  });
});

describe('the chain of facts', () => {
  it('goes from a claim down to the source that has fallen', async () => {
    const records = [
      ...parties,
      record('premise', {
        id: 'adequacy',
        text: { nb: 'Avgjørelsen gjelder.' },
        restsOn: [{ source: 'decision' }],
      }),
      record('claim', {
        id: 'lawful',
        text: { nb: 'Overføringen er lovlig.' },
        grounds: { all: [{ premise: 'adequacy' }] },
      }),
    ];
    const world = aWorld(
      entry('source', {
        id: 'decision',
        title: { nb: 'Beslutningen' },
        events: [event('2016-07-12', 'inForce'), event('2020-07-16', 'invalidated')],
      }),
    );
    await renderIn(<ExplainDialog id="lawful" />, { records, world });
    const tree = screen.getAllByRole('list', { hidden: true })[0] ?? document.body;
    expect(tree.textContent).toContain('Overføringen er lovlig.');
    expect(tree.textContent).toContain('Avgjørelsen gjelder.');
    expect(tree.textContent).toContain('Beslutningen');
    expect(tree.textContent).toContain('Falt');
  });
});
