/** File to which each test file adds the name of its project, for the coverage check of rulesGlobalSetup. */
export const PROJECTS_VARIABLE = 'RULES_TEST_PROJECTS';
export const RULES_FILE = new URL('../../firebase/firestore.rules', import.meta.url);

/** Where the emulator listens. A suite without its backend fails, it never skips. */
export function emulatorAddress(): { host: string; port: number } {
  const [host, port] = (process.env.FIRESTORE_EMULATOR_HOST ?? '').split(':');
  if (!host || !port) throw new Error('FIRESTORE_EMULATOR_HOST is not set: run `npm run test:rules`');
  return { host, port: Number(port) };
}
