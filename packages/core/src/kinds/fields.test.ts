import { describe, expect, it } from 'vitest';
import { kinds } from '../model/assessment.js';
import { recordSchemas } from '../model/record-schemas.js';
import { schemaAt } from '../model/schema-walk.js';
import { referencesOf } from '../references/references.js';
import { referencesIn } from '../references/references-in.js';
import { record } from '../testing/fixtures.js';
import { fieldAt, fieldsOf, walkFields } from './fields.js';

describe('the catalogue of fields', () => {
  it('has every field of every kind, in the order of its schema', () => {
    for (const kind of kinds) {
      const named = fieldsOf(kind).map(({ field }) => field.name);
      expect(new Set(named), kind).toEqual(new Set(Object.keys(recordSchemas[kind].shape)));
    }
  });

  it('knows which fields a record cannot do without', () => {
    for (const kind of kinds)
      for (const { field } of fieldsOf(kind)) {
        const schema =
          recordSchemas[kind].shape[field.name as keyof (typeof recordSchemas)[typeof kind]['shape']];
        expect(schema.safeParse(undefined).success, `${kind}.${field.name}`).toBe(!field.required);
      }
  });

  it('finds a field below lists, parts and forms of a union by its names', () => {
    expect(fieldAt('measure', 'states.state')?.place).toBe('measure.states.state');
    expect(fieldAt('measure', 'evidence.cite.title')?.place).toBe('cite.title');
    expect(fieldAt('claim', 'grounds.transfers.by')?.place).toBe('ground.transfers.by');
    expect(fieldAt('scenario', 'judgements.frequency.perYear')?.place).toBe('frequency.perYear');
    expect(fieldAt('measure', 'due')?.field.value).toEqual({ type: 'date' });
    expect(fieldAt('measure', 'done')).toBeUndefined();
  });

  it('a walk through a record meets the references that its schema knows', () => {
    const claim = record('claim', {
      grounds: {
        all: [
          { premise: 'p' },
          {
            anyOf: [
              { transfers: { to: 'other', except: ['US'] } },
              { direction: { scenarios: ['s'], alternative: 'x', against: 'y', by: 'us' } },
            ],
          },
        ],
      },
    });
    const met: string[] = [];
    walkFields(claim, ({ place }, form, held) => {
      if (form.type === 'reference') met.push(String(held));
      if (form.type === 'choice' && place === 'ground.transfers.to') met.push(`word ${String(held)}`);
    });
    const references = referencesIn(recordSchemas.claim, claim).map(({ id }) => id);
    expect(met.filter((one) => !one.startsWith('word '))).toEqual(references);
    expect(referencesOf(claim)).toHaveLength(references.length);
    expect(met).toContain('word other');
    expect(schemaAt(recordSchemas.claim, claim, ['grounds'])).toBeDefined();
  });
});
