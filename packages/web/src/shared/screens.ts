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

type Key =
  | 'overview'
  | 'timeline'
  | 'chapters'
  | 'activities'
  | 'suppliers'
  | 'risk'
  | 'measures'
  | 'alternatives'
  | 'rights'
  | 'services'
  | 'tasks'
  | 'publish'
  | 'history';
type Path =
  | '/a/$id'
  | '/a/$id/tidslinje'
  | '/a/$id/kapitler'
  | '/a/$id/behandlinger'
  | '/a/$id/leverandorer'
  | '/a/$id/risiko'
  | '/a/$id/tiltak'
  | '/a/$id/alternativer'
  | '/a/$id/rettigheter'
  | '/a/$id/tjenester'
  | '/a/$id/oppgaver'
  | '/a/$id/utgi'
  | '/a/$id/historikk';
type Screen = {
  readonly key: Key;
  readonly to: Path;
  readonly Icon: ComponentType<{ readonly 'aria-hidden'?: boolean; readonly fontSize?: string }>;
};

/** The screens in the order of the menu. */
export const screens: readonly Screen[] = [
  { key: 'overview', to: '/a/$id', Icon: HouseIcon },
  { key: 'timeline', to: '/a/$id/tidslinje', Icon: TimerStartIcon },
  { key: 'chapters', to: '/a/$id/kapitler', Icon: BookIcon },
  { key: 'activities', to: '/a/$id/behandlinger', Icon: DatabaseIcon },
  { key: 'suppliers', to: '/a/$id/leverandorer', Icon: BriefcaseIcon },
  { key: 'risk', to: '/a/$id/risiko', Icon: BarChartIcon },
  { key: 'measures', to: '/a/$id/tiltak', Icon: ShieldCheckmarkIcon },
  { key: 'alternatives', to: '/a/$id/alternativer', Icon: FileTextIcon },
  { key: 'rights', to: '/a/$id/rettigheter', Icon: PersonGroupIcon },
  { key: 'services', to: '/a/$id/tjenester', Icon: HandShakeHeartIcon },
  { key: 'tasks', to: '/a/$id/oppgaver', Icon: TasklistIcon },
  { key: 'publish', to: '/a/$id/utgi', Icon: UploadIcon },
  { key: 'history', to: '/a/$id/historikk', Icon: ClockDashedIcon },
];
