// Messages go to threads of Node, not windows: they have no origin.
/* oxlint-disable unicorn/require-post-message-target-origin */
import { existsSync, readFileSync } from 'node:fs';
import { simulateYears } from '@risikobilde/risk/checks';
import { serviceQuantiles, tabulateServices } from '@risikobilde/risk/services';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { residentMegabytes } from './measure.js';
import { shapedScenarios } from './shapes.js';
import { manyServices, portfolioOf, threeAlternatives } from './workload.js';

/** A part of the work on services: an alternative by its place, and which of the services. */
export interface ServicesPart {
  readonly alternative: number;
  readonly from: number;
  readonly to: number;
}

/** What a piece of work took: processor time of its own thread in ms, or null where the system does not tell. */
export interface PartDone {
  readonly cpu: number | null;
}

/** What a process of its own needed: resident megabytes before the work and at most. */
export interface MemoryUsed {
  readonly before: number;
  readonly most: number;
}

const SCENARIOS = 50;
const SERVICES = 10_000;

if (isMainThread) {
  const portfolio = portfolioOf(shapedScenarios('rates', SCENARIOS));
  const isServices = process.argv[2] === 'services';
  // Made before the work is measured, and only where the work is on them.
  const services = isServices ? manyServices(SERVICES, SCENARIOS) : [];
  const before = residentMegabytes();
  if (isServices) {
    for (const one of threeAlternatives(shapedScenarios('rates', SCENARIOS)).values()) {
      serviceQuantiles(tabulateServices(one, services), services);
    }
  } else {
    simulateYears(portfolio, 1_000_000);
  }
  const used: MemoryUsed = { before, most: mostMegabytes() };
  console.log(JSON.stringify(used));
} else {
  const alternatives = [...threeAlternatives(shapedScenarios('rates', SCENARIOS)).values()];
  const services = manyServices(SERVICES, SCENARIOS);
  // The start is no part of the work: threads of a program that runs are there already.
  const ready = threadMilliseconds();
  parentPort?.on('message', () => {
    const parts: readonly ServicesPart[] = workerData;
    for (const { alternative, from, to } of parts) {
      const own = services.slice(from, to);
      const portfolio = alternatives[alternative];
      if (portfolio) serviceQuantiles(tabulateServices(portfolio, own), own);
    }
    const now = threadMilliseconds();
    const done: PartDone = { cpu: now === null || ready === null ? null : now - ready };
    parentPort?.postMessage(done);
  });
  parentPort?.postMessage('ready');
}

/** Processor time of this thread, from Linux' own account in hundredths of a second. */
function threadMilliseconds(): number | null {
  try {
    const fields = readFileSync('/proc/thread-self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return null;
  }
}

/** The most resident memory of this program. What `resourceUsage` tells may be that of the process that started it (Linux, exec). */
function mostMegabytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const [, kilobytes = process.resourceUsage().maxRSS] = /VmHWM:\s+(\d+)/.exec(status) ?? [];
  return Number(kilobytes) / 1000;
}
