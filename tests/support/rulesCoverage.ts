import * as v from 'valibot';
import { type Address, callEmulator } from '#firebase/local/callEmulator.ts';

/** How often the condition at one place of the rules was true, and false. */
export interface ConditionSeen {
  start: number;
  end: number;
  outcomes: boolean[];
}

const lineSchema = v.union([
  v.string(),
  v.array(v.object({ start: v.number(), end: v.number(), outcomes: v.array(v.boolean()) })),
]);

/** What tests saw, or the project that can still say it. */
export type CoverageLine = string | ConditionSeen[];

export function parseCoverageLine(text: string): CoverageLine {
  return v.parse(lineSchema, JSON.parse(text));
}

/** Of the emulator's report only its roots: the conditions of `allow`s and the bodies of functions. */
const reportSchema = v.object({
  report: v.optional(
    v.array(
      v.object({
        sourcePosition: v.object({
          currentOffset: v.optional(v.number(), 0),
          endOffset: v.optional(v.number(), 0),
        }),
        values: v.optional(
          v.array(v.object({ value: v.object({ boolValue: v.optional(v.boolean()) }) })),
          [],
        ),
      }),
    ),
    [],
  ),
});

/**
 * What a project's tests made the rules decide, since its rules were loaded. The emulator fails when that is too much
 * to say: such tests are not to be covered.
 */
export async function readCoverage(address: Address, projectId: string): Promise<ConditionSeen[]> {
  const path = `/emulator/v1/projects/${projectId}:ruleCoverage`;
  const answer = await callEmulator(address, 'GET', path).catch((cause: unknown) => {
    throw new Error('the emulator cannot say what it decided: set isCovered to false', { cause });
  });
  return v.parse(reportSchema, answer).report.flatMap(({ sourcePosition: at, values }) => {
    const outcomes = values.flatMap(({ value }) => value.boolValue ?? []);
    return outcomes.length === 0 ? [] : [{ start: at.currentOffset, end: at.endOffset, outcomes }];
  });
}

/** A line for each `allow` whose condition was never true, or never false, with its place in the rules. */
export function coverageGaps(rules: string, coverage: readonly ConditionSeen[]): string[] {
  return [...rules.matchAll(/^ *allow [a-z, ]+: if ([^;]+);/gm)].flatMap((statement) => {
    const [text, condition = ''] = statement;
    if (condition === 'true') return [];
    const start = statement.index + text.length - 1 - condition.length;
    const seen = coverage.filter((place) => place.start === start).flatMap(({ outcomes }) => outcomes);
    const missing = [true, false].filter((outcome) => !seen.includes(outcome));
    if (missing.length === 0) return [];
    const line = rules.slice(0, start).split('\n').length;
    return [`firestore.rules:${line}: never ${missing.join(', never ')}: ${text.trim().split('\n')[0]}`];
  });
}
