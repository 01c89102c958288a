import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { loadRules } from '#firebase/local/loadRules.ts';
import { coverageGaps, readCoverage } from './rulesCoverage.ts';
import { emulatorAddress, PROJECTS_VARIABLE, RULES_FILE } from './rulesEmulator.ts';

/**
 * Before the rules suite: the emulator is there and takes the rules without a warning. After it: every `allow` of the
 * rules has let something pass and refused something, or the run fails.
 */
export default async function setUp(project: TestProject) {
  const address = emulatorAddress();
  const rules = await readFile(RULES_FILE, 'utf8');
  await loadRules(address, 'demo-rules-warnings', 'firestore.rules', rules);
  const folder = await mkdtemp(join(tmpdir(), 'rules-tests-'));
  const projectsFile = join(folder, 'projects');
  await writeFile(projectsFile, '');
  process.env[PROJECTS_VARIABLE] = projectsFile;

  return async () => {
    const projectIds = (await readFile(projectsFile, 'utf8')).split('\n').filter(Boolean);
    //await rm(folder, { recursive: true });
    if (await isPartialRun(project)) return;
    const gaps = coverageGaps(rules, await readCoverage(address, projectIds));
    if (gaps.length === 0) return;
    console.error(`Rules that no test has seen both allow and refuse:\n${gaps.join('\n')}`);
    process.exitCode = 1;
  };
}

/** Some of the files, or some of their tests, were asked for: what the others cover is not known. */
async function isPartialRun(project: TestProject): Promise<boolean> {
  const run = new Set(project.vitest.state.getFilepaths());
  const { testFiles } = await project.globTestFiles();
  return project.vitest.config.testNamePattern !== undefined || testFiles.some((file) => !run.has(file));
}
