import type { PortableCase } from '#src/domain/caseFile.ts';
import { importCases } from '#src/domain/caseImport.ts';
import stored from './content/cases.json' with { type: 'json' };
import { organisations } from './organisations.ts';
import { picturesOf } from './pictures.ts';

export type DemonstrationCase = PortableCase;

/** Later than anything in the demonstration network. */
const now = new Date('2026-11-24T00:00:00Z');

/**
 * Real municipal cases in our own words, each figure with its kind and date. `content/cases.json` is a file of the
 * research format (`domain/researchCase.ts`), read as an operator's import reads it.
 */
export const demonstrationCases: readonly DemonstrationCase[] = readCases();

function readCases(): DemonstrationCase[] {
  const { cases, problems } = importCases(JSON.stringify(stored, null, 2), 'json', { organisations, now });
  if (problems.length === 0) return cases.map(withPictures);
  const lines = problems.map(
    ({ line, caseName, field, message }) => `line ${line}, ${caseName}, ${field}: ${message}`,
  );
  throw new Error(`content/cases.json has problems:\n${lines.join('\n')}`);
}

/** An import brings no pictures; the demonstration network has drawings of its own. */
function withPictures(demonstrationCase: DemonstrationCase): DemonstrationCase {
  const { id, content } = demonstrationCase;
  return { ...demonstrationCase, content: { ...content, pictures: picturesOf(id) } };
}
