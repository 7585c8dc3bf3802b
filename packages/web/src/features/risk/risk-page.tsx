import { getRouteApi, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWorkbench } from '../../shared/data/context.js';
import { ScenarioList } from './scenario-list.js';
import '../../shared/risk/risk.css';

const route = getRouteApi('/a/$id/risiko');

/** The risk picture: all scenarios, and one of them from source to harm in the panel. */
export const RiskPage = () => {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { of, record } = useWorkbench();
  const { hash } = useLocation();
  const scenarios = of('scenario');
  const target = hash === '' ? undefined : record(hash);
  // What happened, and what somebody estimates, stands with its scenario.
  const about = target?.kind === 'incident' || target?.kind === 'opinion' ? target.scenario : hash;
  const linked = scenarios.find(({ id }) => id === about)?.id;
  useEffect(() => {
    // Links to a record end in `#id`; here a scenario has an address of its own.
    if (linked) void navigate({ to: '.', search: (old) => ({ ...old, scenario: linked }), replace: true });
  }, [linked, navigate]);
  return <ScenarioList search={search} />;
};
