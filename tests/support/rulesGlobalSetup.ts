import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { loadRules } from '#firebase/local/loadRules.ts';
import { type ConditionSeen, coverageGaps, parseCoverageLine, readCoverage } from './rulesCoverage.ts';
import { COVERAGE_VARIABLE, emulatorAddress, RULES_FILE } from './rulesEmulator.ts';

/**
 * Before the rules suite: the emulator is there and takes the rules without a warning. After it: every `allow` of the
 * rules has let something pass and refused something, or the run fails.
 */
export default async function setUp(project: TestProject) {
  const rules = await readFile(RULES_FILE, 'utf8');
  await loadRules(emulatorAddress(), 'demo-rules-warnings', 'firestore.rules', rules);
  const folder = await mkdtemp(join(tmpdir(), 'rules-tests-'));
  const coverageFile = join(folder, 'coverage');
  await writeFile(coverageFile, '');
  process.env[COVERAGE_VARIABLE] = coverageFile;

  return async () => {
    const lines = (await readFile(coverageFile, 'utf8')).split('\n').filter(Boolean);
    await rm(folder, { recursive: true });
    if (await isPartialRun(project)) return;
    const coverage: ConditionSeen[] = [];
    for (const line of lines.map(parseCoverageLine)) {
      coverage.push(...(typeof line === 'string' ? await readCoverage(emulatorAddress(), line) : line));
    }
    const gaps = coverageGaps(rules, coverage);
    if (gaps.length === 0) return;
    console.error(`No test has seen these rules both allow and refuse:\n${gaps.join('\n')}`);
    process.exitCode = 1;
  };
}

/** Some of the files, or some of their tests, were asked for: what the others cover is not known. */
async function isPartialRun(project: TestProject): Promise<boolean> {
  const run = new Set(project.vitest.state.getFilepaths());
  const { testFiles } = await project.globTestFiles();
  return project.vitest.config.testNamePattern !== undefined || testFiles.some((file) => !run.has(file));
}
