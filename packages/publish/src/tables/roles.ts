import type { Role } from '@risikobilde/core';
import { joinCells, line } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block, Cell } from '../tree/tree.js';
import { allShown, tableOf } from './table.js';

/** Who has which role in each processing activity. */
export const rolesTable = (writer: PageWriter): readonly Block[] => {
  const roles = writer.view.evaluation.roles.filter((r) => allShown(writer, [r.activity, r.party]));
  const joint = roles.some((r) => r.role === 'jointController');
  const partiesIn = (activity: string, wanted: readonly Role[]): Cell => {
    const found = roles.filter((r) => r.activity === activity && wanted.includes(r.role));
    return found.length === 0
      ? line('–')
      : joinCells(
          found.map((r) => writer.ref(r.party)),
          ', ',
        );
  };
  return [
    tableOf(writer, {
      of: 'roles',
      caption: writer.t('table.rolesInEachProcessingActivity'),
      header: [
        writer.t('table.processing'),
        joint ? writer.t('table.controllerOrJointControllers') : writer.t('table.controller'),
        writer.t('table.processor'),
        writer.t('table.subProcessor'),
      ],
      rows: writer.view
        .of('activity')
        .map((activity) => [
          writer.ref(activity.id),
          partiesIn(activity.id, ['controller', 'jointController']),
          partiesIn(activity.id, ['processor']),
          partiesIn(activity.id, ['subprocessor']),
        ]),
    }),
  ];
};
