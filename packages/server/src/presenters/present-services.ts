import type { LocalDate, ServicesAnswer } from '@risikobilde/core';
import type { PlatformPage } from '../store/service-book.js';

/** Reasons shown of one statement: enough to see what is wrong with it. */
const mostReasons = 20;

type Range = { readonly offset: number; readonly limit: number };

/** What the operator is answered: the services of one page of the list, and what all of them amount to. */
export const presentServices = (
  { releases, overview }: PlatformPage,
  platform: string,
  { offset, limit }: Range,
): ServicesAnswer => {
  const counts = new Map(overview.releases.map(({ hash, services }) => [hash, services]));
  const atPlatform = `${platform}.`;
  const shared = overview.national.filter(({ shock }) => shock.startsWith(atPlatform));
  return {
    releases: releases.map(({ hash, version, made_on: on }) => ({
      hash,
      version,
      on: on as LocalDate,
      services: counts.get(hash) ?? 0,
    })),
    total: overview.services.length,
    services: overview.services.slice(offset, offset + limit),
    owners: ownersOf(overview.services),
    statements: overview.statements.map(({ reasons, ...statement }) => ({
      ...statement,
      reasons: reasons
        .slice(0, mostReasons)
        .map(({ service, answer, reason }) => ({ service, answer, reason })),
    })),
    national: shared.map(({ shock, services, ...risk }) => ({
      scenario: shock.slice(atPlatform.length),
      ...risk,
      services: services.length,
    })),
    ownRisks: new Set(overview.national.flatMap(({ shock }) => (shock.startsWith(atPlatform) ? [] : [shock])))
      .size,
  };
};

const ownersOf = (services: PlatformPage['overview']['services']): ServicesAnswer['owners'] => {
  const owners = new Map<string, ServicesAnswer['owners'][number]>();
  for (const { owner } of services) {
    const key = owner.orgNumber ?? owner.name.nb;
    owners.set(key, { ...owner, services: (owners.get(key)?.services ?? 0) + 1 });
  }
  return [...owners.values()].sort((a, b) => (a.name.nb < b.name.nb ? -1 : 1));
};
