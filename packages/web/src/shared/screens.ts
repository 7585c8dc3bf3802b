import type { ComponentType } from 'react';
import {
  BarChartIcon,
  BookIcon,
  BriefcaseIcon,
  ClockDashedIcon,
  DatabaseIcon,
  FileTextIcon,
  HandShakeHeartIcon,
  HouseIcon,
  PersonGroupIcon,
  ShieldCheckmarkIcon,
  TasklistIcon,
  TimerStartIcon,
  UploadIcon,
} from '@navikt/aksel-icons';

type Icon = ComponentType<{ readonly 'aria-hidden'?: boolean; readonly fontSize?: string }>;

/** `shell.screens.<key>` is its name in words; the address is as the router has it. */
const screen = <Key extends string, Path extends string>(key: Key, to: Path, Icon: Icon) => ({
  key,
  to,
  Icon,
});

/** The screens in the order of the menu. */
export const screens = [
  screen('overview', '/a/$id', HouseIcon),
  screen('timeline', '/a/$id/tidslinje', TimerStartIcon),
  screen('chapters', '/a/$id/kapitler', BookIcon),
  screen('activities', '/a/$id/behandlinger', DatabaseIcon),
  screen('suppliers', '/a/$id/leverandorer', BriefcaseIcon),
  screen('risk', '/a/$id/risiko', BarChartIcon),
  screen('measures', '/a/$id/tiltak', ShieldCheckmarkIcon),
  screen('alternatives', '/a/$id/alternativer', FileTextIcon),
  screen('rights', '/a/$id/rettigheter', PersonGroupIcon),
  screen('services', '/a/$id/tjenester', HandShakeHeartIcon),
  screen('tasks', '/a/$id/oppgaver', TasklistIcon),
  screen('publish', '/a/$id/utgi', UploadIcon),
  screen('history', '/a/$id/historikk', ClockDashedIcon),
];
