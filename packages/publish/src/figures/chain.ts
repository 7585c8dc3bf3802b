import { chainChart, chainOfActivity } from '@risikobilde/charts';
import { viewFrom } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import type { Block } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { chainsOf } from '../tables/chain.js';
import { figureOf, textInPicture } from './figure.js';

/** Who processes for whom: a picture of each chain that differs, with the activities it serves; the longest first. */
export const chainFigure = (writer: PageWriter): readonly Block[] => chainFigures(writer, Infinity);

/** The longest chain alone: what a chapter has room for. */
export const longestChainFigure = (writer: PageWriter): readonly Block[] => chainFigures(writer, 1);

const chainFigures = (writer: PageWriter, most: number): readonly Block[] => {
  const { view, t } = writer;
  const isShown = (id: string): boolean => view.access(id) === 'shown';
  const roles = view.evaluation.roles.filter(({ activity, party }) => isShown(activity) && isShown(party));
  const chains = chainsOf(roles)
    .toSorted((a, b) => b.links.length - a.links.length)
    .slice(0, most);
  if (chains.length === 0)
    return [figureOf(writer, { of: 'chain', title: t('figure.chain'), chart: nobody })];
  return chains.map(({ activities: [activity = '', ...others] }, k) => {
    const names = [activity, ...others].flatMap((id) => {
      const record = view.record(id);
      return record?.kind === 'activity' ? [textInPicture(record.title, writer)] : [];
    });
    const data = chainOfActivity({
      activity,
      roles,
      transfers: view.evaluation.transfers.filter(({ transfer }) => isShown(transfer)),
      parties: view.of('party').map((party) => ({ ...party, name: textInPicture(party.name, writer) })),
      engagements: view.of('engagement'),
      view: viewFrom(view.context),
      groundName: (type) => message(`ground.${type}`),
    });
    return figureOf(writer, {
      of: k === 0 ? 'chain' : `chain-${k + 1}`,
      title: t('figure.chainOf', { activities: { list: names } }),
      chart: (options) => chainChart(data, options),
    });
  });
};

const nobody = (options: Parameters<typeof chainChart>[1]) => chainChart({ parties: [], links: [] }, options);
