import * as v from 'valibot';
import { type Address, callEmulator, EmulatorError } from './callEmulator.ts';
import { SetupError } from './setupError.ts';

const Warnings = v.object({
  issues: v.optional(
    v.array(
      v.object({
        sourcePosition: v.object({ line: v.optional(v.number(), 0), column: v.optional(v.number(), 0) }),
        description: v.string(),
      }),
    ),
    [],
  ),
});
const Refusal = v.object({ error: v.object({ message: v.string() }) });

/** Rules that allow nothing, for a database that has none of its own yet. */
export const noRules =
  "rules_version = '2'; service cloud.firestore { match /none { allow get: if false; } }";

/**
 * Puts rules into force for a project. A warning is an error: the emulator only warns of what can never be true, such as the name
 * of a variable that is not there. The message has a line like `firestore.rules:3:11: …` for each.
 */
export async function loadRules(
  address: Address,
  projectId: string,
  fileName: string,
  text: string,
): Promise<void> {
  const path = `/emulator/v1/projects/${projectId}:securityRules`;
  const body = { rules: { files: [{ name: fileName, content: text }] } };
  let answer: unknown;
  try {
    answer = await callEmulator(address, 'PUT', path, body);
  } catch (error) {
    if (!(error instanceof EmulatorError && error.status === 400)) throw error;
    const { message } = v.parse(Refusal, JSON.parse(error.answer)).error;
    throw new SetupError(message.trim().replace(/^L(\d+:\d+)/gm, `${fileName}:$1:`));
  }
  const { issues } = v.parse(Warnings, answer ?? {});
  if (issues.length === 0) return;
  throw new SetupError(
    issues
      .map(({ sourcePosition: at, description }) => `${fileName}:${at.line}:${at.column}: ${description}`)
      .join('\n'),
  );
}
