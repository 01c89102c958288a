/** File to which each test file adds what it saw of the rules, for the check of rulesGlobalSetup. */
export const COVERAGE_VARIABLE = 'RULES_COVERAGE_FILE';
export const RULES_FILE = new URL('../../firebase/firestore.rules', import.meta.url);

/** Where the emulator listens. A suite without its backend fails, it never skips. */
export function emulatorAddress(): { host: string; port: number } {
  const [host, port] = (process.env.FIRESTORE_EMULATOR_HOST ?? '').split(':');
  if (!host || !port) throw new Error('FIRESTORE_EMULATOR_HOST is not set: run `npm run test:rules`');
  return { host, port: Number(port) };
}
