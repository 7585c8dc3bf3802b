import { type NoticePlace, screenOfRecord } from '@risikobilde/core';

/** Where in the workbench a notice is about, as a path here. `address` names the assessment for whoever reads it, where there is one. */
export const placePath = (address: string | undefined, place: NoticePlace): string => {
  const at = (screen: string): string => screen.replace('$id', encodeURIComponent(address ?? ''));
  if ('task' in place) return `${at('/a/$id/oppgaver')}#${encodeURIComponent(place.task)}`;
  if ('record' in place) {
    const screen = Object.entries(screenOfRecord).find(([kind]) => kind === place.kind)?.[1] ?? '/a/$id';
    return `${at(screen)}#${encodeURIComponent(place.record)}`;
  }
  return at(
    {
      publish: '/a/$id/utgi',
      overview: '/a/$id',
      services: '/a/$id/tjenester',
      tasks: '/a/$id/oppgaver',
      start: '/',
      own: '/deg',
      access: '/tilgang',
    }[place.screen],
  );
};
