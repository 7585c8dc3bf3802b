import type { Role } from '@risikobilde/core';
import { joined, line } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block, Cell } from '../tree/tree.js';
import { allShown, columns, named, tableOf } from './table.js';

/** Who has which role in each processing activity. */
export const rolesTable = (writer: PageWriter): readonly Block[] => {
  const roles = writer.view.evaluation.roles.filter((r) => allShown(writer, [r.activity, r.party]));
  const joint = roles.some((r) => r.role === 'jointController');
  const partiesIn = (activity: string, wanted: readonly Role[]): Cell => {
    const found = roles.filter((r) => r.activity === activity && wanted.includes(r.role));
    return found.length === 0
      ? line('–')
      : joined(
          found.map((r) => writer.ref(r.party)),
          ', ',
        );
  };
  return [
    tableOf(writer, {
      of: 'roles',
      caption: named(
        'Roller i hver behandling',
        'Roller i kvar behandling',
        'Roles in each processing activity',
      ),
      header: [
        columns.activity,
        joint
          ? named(
              'Behandlingsansvarlig (eller felles)',
              'Behandlingsansvarleg (eller felles)',
              'Controller (or joint controllers)',
            )
          : named('Behandlingsansvarlig', 'Behandlingsansvarleg', 'Controller'),
        named('Databehandler', 'Databehandlar', 'Processor'),
        named('Underdatabehandler', 'Underdatabehandlar', 'Sub-processor'),
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
