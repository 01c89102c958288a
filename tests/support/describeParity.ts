import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isAllowed } from './isAllowed.ts';
import { type Fillers, isAccepted, type SchemaCase, schemaCases, withCase } from './schemaCases.ts';

export interface OneSided {
  /** Fields it speaks of, by their dotted path. */
  fields: RegExp;
  /** Only the cases whose words fit; all if left out. */
  cases?: RegExp;
  /** The side that asks for more; the other way round would still be a fault. */
  stricter: 'rules' | 'schema';
  why: string;
}

export interface ParitySubject {
  name: string;
  schema: v.GenericSchema;
  /** A record that both sides accept, with an item in every list and nothing null; server times left out. */
  valid: unknown;
  fillers?: Fillers;
  /** Cases beyond those of the schema's own limits. */
  also?: readonly SchemaCase[];
  /** Which of the cases can arise at all; all if left out. */
  isPossible?(record: unknown, change: SchemaCase): boolean;
  /** What one side checks alone, on purpose. */
  oneSided?: readonly OneSided[];
  /** Tries to store the record, as somebody who may; `name` is new each time. */
  store(record: object, name: string): Promise<unknown>;
}

/** Tests that a schema and the rules accept and refuse the same records, at each limit and one past it. */
export function describeParity(subject: ParitySubject): void {
  const { schema, valid, fillers, also = [], oneSided = [] } = subject;
  const fields = new Map<string, SchemaCase[]>();
  for (const change of [...schemaCases(schema, valid, fillers), ...also]) {
    if (subject.isPossible && !subject.isPossible(withCase(valid, change), change)) continue;
    const field = fieldOf(change);
    fields.set(field, [...(fields.get(field) ?? []), change]);
  }
  let attempts = 0;
  const verdicts = async (record: unknown) => {
    attempts += 1;
    if (typeof record !== 'object' || record === null) throw new Error('a record is a map');
    return {
      bySchema: isAccepted(schema, record),
      byRules: await isAllowed(subject.store(record, `attempt${attempts}`)),
    };
  };

  describe(subject.name, () => {
    it('a valid record is accepted by both', async () => {
      expect(await verdicts(valid)).toEqual({ bySchema: true, byRules: true });
    });

    for (const [field, changes] of fields) {
      const exceptions = oneSided.filter(({ fields }) => fields.test(field));
      it([field, ...exceptions.map(({ stricter, why }) => `(${stricter} alone: ${why})`)].join(
        ' ',
      ), async () => {
        const differences: { what: string; stricter: string }[] = [];
        // One after the other: a refusal ends the connection, and the client would send again what the emulator has
        // already taken of its next writes.
        for (const change of changes) {
          const { bySchema, byRules } = await verdicts(withCase(valid, change));
          if (bySchema !== byRules)
            differences.push({ what: change.what, stricter: byRules ? 'schema' : 'rules' });
        }
        const faults = differences.filter(
          ({ what, stricter }) =>
            !exceptions.some(
              (exception) => exception.stricter === stricter && (exception.cases?.test(what) ?? true),
            ),
        );
        expect(faults.map(({ what, stricter }) => `${field}: ${what}: refused by ${stricter} alone`)).toEqual(
          [],
        );
      }, 60_000);
    }

    if (oneSided.length > 0) {
      it('has no exception that speaks of no field', () => {
        for (const { fields: named } of oneSided)
          expect([...fields.keys()]).toContainEqual(expect.stringMatching(named));
      });
    }
  });
}

/** The field a case changes; all positions of a list are one field. */
function fieldOf({ path }: SchemaCase): string {
  return path.map((name) => (typeof name === 'number' ? 'each' : name)).join('.');
}
