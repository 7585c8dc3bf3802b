import type { ServiceFilter, ServicesAnswer } from '@risikobilde/api';
import { type LocalDate, textIn } from '@risikobilde/core';
import type { PlatformPage } from '../store/service-book.js';

/** Reasons shown of one statement: enough to see what is wrong with it. */
const mostReasons = 20;
/** Services shown of one notice, those that have not answered first. */
const mostAnswers = 200;

type Row = PlatformPage['overview']['services'][number];
type Range = {
  readonly only: ServiceFilter;
  /** Words that all stand in the name of the service or of its owner. */
  readonly find: string;
  readonly offset: number;
  readonly limit: number;
};

/** Which conclusions are written and do not stand in full. */
const standsLess: Readonly<Record<Row['conclusion'], boolean>> = {
  stands: false,
  standsWithChallenges: true,
  doesNotStand: true,
  notDecided: true,
  notWritten: false,
};

const filters: Readonly<Record<ServiceFilter, (row: Row, newest: string | undefined) => boolean>> = {
  all: () => true,
  behind: ({ release }, newest) => release !== newest,
  open: ({ open, unread }) => open + unread > 0,
  challenged: ({ conclusion }) => standsLess[conclusion],
};

/** What the operator is answered: the services of one page of the list, and what all of them amount to. */
export const presentServices = (
  { releases, overview, reading }: PlatformPage,
  platform: string,
  { only, find, offset, limit }: Range,
): ServicesAnswer => {
  const counts = new Map(overview.releases.map(({ hash, services }) => [hash, services]));
  const name = `${platform}.`;
  const { services } = overview;
  const newest = releases.at(-1)?.hash;
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = services.filter((row) => filters[only](row, newest) && hasWords(row, words));
  const titles = new Map(services.map(({ service, title }) => [service, title]));
  const [furthest] = services;
  return {
    releases: releases.map(({ hash, version, made_on: on }) => ({
      hash,
      version,
      on: on as LocalDate,
      services: counts.get(hash) ?? 0,
    })),
    total: services.length,
    behind: services.filter((row) => filters.behind(row, newest)).length,
    open: services.reduce((sum, row) => sum + row.open, 0),
    unread: services.reduce((sum, row) => sum + row.unread, 0),
    ...(furthest !== undefined && furthest.release !== newest && { furthest }),
    matching: matching.length,
    services: matching.slice(offset, offset + limit),
    owners: ownersOf(services),
    statements: overview.statements.map(({ reasons, ...statement }) => ({
      ...statement,
      reasons: reasons.slice(0, mostReasons).map(({ service, answer, reason }) => ({
        service,
        title: titles.get(service) ?? { nb: service },
        answer,
        reason,
      })),
    })),
    national: overview.national.map(({ shock, services, ...risk }) => ({
      scenario: shock.slice(name.length),
      ...risk,
      services: services.length,
    })),
    ...(reading && { reading }),
    ownRisks: overview.ownRisks,
    notices: overview.notices.map(({ rows, ...use }) => ({ ...use, rows: rows.slice(0, mostAnswers) })),
  };
};

const hasWords = ({ service, title, owner }: Row, words: readonly string[]): boolean => {
  if (words.length === 0) return true;
  const { name, orgNumber = '' } = owner;
  const names = [service, orgNumber, ...Object.values(title), ...Object.values(name)]
    .join('\n')
    .toLowerCase();
  return words.every((word) => names.includes(word));
};

const ownersOf = (services: PlatformPage['overview']['services']): ServicesAnswer['owners'] => {
  const owners = new Map<string, ServicesAnswer['owners'][number]>();
  for (const { owner } of services) {
    const key = owner.orgNumber ?? textIn(owner.name, 'nb');
    owners.set(key, { ...owner, services: (owners.get(key)?.services ?? 0) + 1 });
  }
  return [...owners.values()].sort((a, b) => (textIn(a.name, 'nb') < textIn(b.name, 'nb') ? -1 : 1));
};
