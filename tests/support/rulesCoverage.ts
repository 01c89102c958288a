import * as v from 'valibot';
import { type Address, callEmulator } from '#firebase/local/callEmulator.ts';

/** What the emulator saw: an expression of the rules, the values it had, and the expressions in it. */
interface Seen {
  sourcePosition: { currentOffset?: number | undefined; endOffset?: number | undefined };
  values?: { value: { boolValue?: boolean | undefined } }[] | undefined;
  children?: Seen[] | undefined;
}

const offset = v.optional(v.number());
const seenSchema: v.GenericSchema<Seen> = v.object({
  sourcePosition: v.object({ currentOffset: offset, endOffset: offset }),
  values: v.optional(v.array(v.object({ value: v.object({ boolValue: v.optional(v.boolean()) }) }))),
  children: v.optional(v.array(v.lazy(() => seenSchema))),
});
const reportSchema = v.object({ report: v.optional(v.array(seenSchema), []) });

/** What the tests of all these projects made the rules evaluate. */
export async function readCoverage(address: Address, projectIds: readonly string[]): Promise<Seen[]> {
  const coverage: Seen[] = [];
  for (const projectId of projectIds) {
    const answer = await callEmulator(address, 'GET', `/emulator/v1/projects/${projectId}:ruleCoverage`);
    coverage.push(...v.parse(reportSchema, answer).report.flatMap(flattened));
  }
  return coverage;
}

function flattened(seen: Seen): Seen[] {
  return [seen, ...(seen.children ?? []).flatMap(flattened)];
}

/** A line for each `allow` whose condition was never true, or never false, with its place in the rules. */
export function coverageGaps(rules: string, coverage: readonly Seen[]): string[] {
  const values = new Map<string, Set<boolean>>();
  for (const { sourcePosition: at, values: seen } of coverage) {
    const key = `${at.currentOffset}-${at.endOffset}`;
    const known = values.get(key) ?? new Set();
    for (const { value } of seen ?? []) if (value.boolValue !== undefined) known.add(value.boolValue);
    values.set(key, known);
  }
  return [...rules.matchAll(/^ *allow [a-z, ]+: if ([^;]+);/gm)].flatMap((statement) => {
    const [text, condition = ''] = statement;
    if (condition === 'true') return [];
    const end = statement.index + text.length - 1;
    const start = end - condition.length;
    // The emulator counts the last character in; a constant or a call has no other expression of the same extent.
    const outcomes = values.get(`${start}-${end - 1}`) ?? new Set();
    const missing = [true, false].filter((outcome) => !outcomes.has(outcome));
    if (missing.length === 0) return [];
    const line = rules.slice(0, start).split('\n').length;
    return [`firestore.rules:${line}: never ${missing.join(', never ')}: ${text.trim().split('\n')[0]}`];
  });
}
