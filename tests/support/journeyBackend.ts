import * as v from 'valibot';

/** Hands the backends of all workers from `tests/run.ts` to Playwright's processes. */
export const BACKENDS_VARIABLE = 'PORTAL_BACKENDS';

const address = v.object({ host: v.string(), port: v.number() });
const backendSchema = v.object({
  /** Where the portal is served. */
  url: v.string(),
  /** The built portal that is served there. */
  folder: v.string(),
  projectId: v.string(),
  emulators: v.object({ auth: address, firestore: address }),
});

export type JourneyBackend = v.InferOutput<typeof backendSchema>;

/** What this worker's journeys have to themselves: a database with the demonstration data, and the portal before it. */
export function journeyBackend(): JourneyBackend {
  const backends = v.parse(v.array(backendSchema), JSON.parse(process.env[BACKENDS_VARIABLE] ?? '[]'));
  // Playwright numbers the workers that are alive; the process that only reads the configuration has no number.
  const backend = backends[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
  if (!backend) throw new Error(`${BACKENDS_VARIABLE} is not set: run \`npm run test:journeys\``);
  return backend;
}

/** Workers, and so backends: one for each core of a small machine. */
export const journeyWorkers = 2;
