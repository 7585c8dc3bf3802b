import { readdirSync, readFileSync } from 'node:fs';
import {
  type ConditionId,
  conditionIds,
  type CycleEffect,
  type CycleState,
  cycleStates,
  transition,
  transitionIds,
} from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';

const { t } = wordsOf.en;
const stateOf = (state: CycleState): string => t(`cycle.state.${state}`);

const when: Readonly<Record<CycleState, string>> = {
  draft: 'Nothing of what follows is so; or it was sent back, and nothing has been changed since.',
  adviceAsked: 'A request for advice is there that no advice of the data protection officer answers.',
  adviceGiven:
    'The officer has given advice, and it is not yet said whether it was followed, or a risk is not accepted.',
  accepted:
    'The advice is answered, and no acceptance that the scale asks for is missing, expired or outdated.',
  approved: 'An approval is bound to just this content, in just this world.',
  released: 'Frozen under the hash of its content.',
  published: 'It is at its address, and what stands in the assessment is what was given out.',
  superseded: 'A later edition is out.',
};
const does: Readonly<Record<CycleEffect, string>> = {
  bindContent: 'binds the record to the hash of what it is about and of the world',
  bindRisk:
    'binds the record to the hash of the risk, of what it rests on and of the part of the world that it names',
  freeze: 'freezes the records and the pages',
  sign: 'signs the release, where a key is set',
  publish: 'puts it at its address',
  supersede: 'the edition before is superseded',
};
/** What the test of a condition asks, where its refusal does not say all. */
const more: Readonly<Partial<Record<ConditionId, string>>> = {
  fourEyes:
    'Only with logins: without them nobody knows who writes. A data protection officer advises on what they wrote where [the organisation has let them contribute](security.md#roles-that-do-not-mix), and the advice says so.',
  officerApart: 'Only with logins.',
  answeredByAnother: 'Only with logins.',
};

const policies = new URL('../policies/', import.meta.url);
const policyOf = (right: string): string => {
  for (const file of readdirSync(policies).filter((name) => name.endsWith('.cedar')))
    for (const [, id, text] of readFileSync(new URL(file, policies), 'utf8').matchAll(
      /@id\("([^"]+)"\)\s*(permit[^;]+);/g,
    ))
      if (text?.includes(`Action::"${right}"`)) return `\`${id}\``;
  return '–';
};

/** docs/life-cycle.md, from the table that drives the server. */
export const lifeCyclePage = (): string => `# The life cycle of an edition

From draft to published, one table (\`packages/core/src/cycle/transitions.ts\`) says what leads from where to where, who may, on what
conditions and with what effect. The server refuses everything else, the buttons of the workbench are drawn from it, the tests go through
it, and \`tools/write-docs.ts\` writes this page from it. Who may is a policy in \`policies/\`; a refusal names both the policy and the rule of
this table. [ADR 26](adr/0026-life-cycle.md) says why it is so.

Where an assessment stands is worked out from its records and never stored. An advice, an acceptance and an approval are records, written by
edits like all others; the server knows them by what they are, however they come: an edit, an import over what is there, a suggestion that
is taken, a restored record. What they are bound to is set by the server, whatever was sent.

## Where it can stand

| state | it stands there when |
|---|---|
${cycleStates.map((state) => `| ${stateOf(state)} (\`${state}\`) | ${when[state]} |`).join('\n')}

## What leads on

| step | from | to | record | right | policy | refused when | what it does | source |
|---|---|---|---|---|---|---|---|---|
${transitionIds
  .map((id) => {
    const { from, to, record, right, conditions, effects, follows, source } = transition(id);
    return `| ${[
      `${t(`cycle.step.${id}`)} (\`${id}\`)`,
      from.map(stateOf).join(', '),
      stateOf(to),
      record === undefined ? '–' : `\`${record}\``,
      right === undefined ? `follows on \`${follows}\`` : `\`${right}\``,
      right === undefined ? '–' : policyOf(right),
      conditions.map((condition) => `\`${condition}\``).join(', ') || '–',
      effects.map((effect) => does[effect]).join('; ') || '–',
      source,
    ].join(' | ')} |`;
  })
  .join('\n')}

Whoever may take a step may take back its record. A record of a step that is changed is given anew, and bound anew. Advice that is not the data
protection officer's (data subjects, processors, authorities) is written by those who may edit: they record what others said.
An answer to a finding about an acceptance takes the right to accept.

## Conditions

| rule | refused because |
|---|---|
${conditionIds.map((id) => `| \`${id}\` | ${[t(`cycle.refused.${id}`), more[id]].filter(Boolean).join('. ')} |`).join('\n')}

A refusal has the code \`not-permitted\` (403) when it is a matter of who asks, \`step-not-possible\` (422) otherwise, and \`not-final\` (422) when
an edition is not given out; \`errors\` has a line for each rule, as \`approve.risksAccepted\` or \`approve.from\`.

## What it is bound to

- An **acceptance**: the band of the risk as it comes out, the scenario, the activities it reaches, their engagements and transfers, the parties
  in these, the measures and what they do to it; and of the world the scale and everything that these records name, with what that names in turn, as it
  stood on the day. The rule \`acceptance-outdated\` finds every one that no longer holds. Taken back to what it was, it holds again.
- An **advice** and a **request**: every record that is no step. The rule \`changed-after-advice\` says that something has changed; it stops nothing, since advice
  that is followed changes the assessment.
- An **approval**: every record but approvals, and the whole world as it stood on the day. The rule \`approval-outdated\` says that something has changed, also on
  the same day, and what has changed must be approved before it is given out.
- **Sent back**: every record that is no step. Until something is changed it cannot be approved.

The hash is SHA-256 over the canonical JSON (RFC 8785) of the list of kind, id and hash of each. That somebody looked a source up again moves nothing.

Four eyes: whoever has changed something of what a step is about since the last edition was given out, or changes it in the same edit, does not take the step.
It does not matter how little it was, whether it was taken away again, or who wrote after them. Whose suggestion was taken in has written it too. Steps are not
writing, nor is to raise a doubt. An answer to a finding is signed with the name of the login, and whoever wrote what an error is in, in this edition or before,
does not answer it. All approvals of just what stands there are in the edition, and nobody's covers for another's. Without logins one person may
take all roles; the record then says \`fourEyes: false\`, and the published document says so.

With logins, an acceptance or an advice that only came in with files counts for nothing: nobody here knows on what it was given, or by whom. It is there to
read, and the screens, drafts and published files say so. Whoever may gives it anew. The answer with an assessment lists them (\`notGivenHere\`), and is what the browser goes by. Without
logins they count.
`;
