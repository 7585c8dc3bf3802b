import {
  BarChartIcon,
  BookIcon,
  BriefcaseIcon,
  ClockDashedIcon,
  DatabaseIcon,
  FileTextIcon,
  HouseIcon,
  PersonGroupIcon,
  ShieldCheckmarkIcon,
  TasklistIcon,
  TimerStartIcon,
  UploadIcon,
} from '@navikt/aksel-icons';

/** The screens in the order of the menu. */
export const screens = [
  { key: 'overview', to: '/a/$id', Icon: HouseIcon },
  { key: 'timeline', to: '/a/$id/tidslinje', Icon: TimerStartIcon },
  { key: 'chapters', to: '/a/$id/kapitler', Icon: BookIcon },
  { key: 'activities', to: '/a/$id/behandlinger', Icon: DatabaseIcon },
  { key: 'suppliers', to: '/a/$id/leverandorer', Icon: BriefcaseIcon },
  { key: 'risk', to: '/a/$id/risiko', Icon: BarChartIcon },
  { key: 'measures', to: '/a/$id/tiltak', Icon: ShieldCheckmarkIcon },
  { key: 'alternatives', to: '/a/$id/alternativer', Icon: FileTextIcon },
  { key: 'rights', to: '/a/$id/rettigheter', Icon: PersonGroupIcon },
  { key: 'tasks', to: '/a/$id/oppgaver', Icon: TasklistIcon },
  { key: 'publish', to: '/a/$id/utgi', Icon: UploadIcon },
  { key: 'history', to: '/a/$id/historikk', Icon: ClockDashedIcon },
] as const;
