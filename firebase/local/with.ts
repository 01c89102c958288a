// `tsx firebase/local/with.ts [--seed] -- command …`: runs a command with a Firebase of its own, which is gone afterwards.
import { delimiter, join } from 'node:path';
import { startGuarded } from './guardedProcess.ts';
import { HOSTING_INIT_VARIABLE, hostingInitOf } from './hostingInit.ts';
import { hostAndPort, launchFirebase, ROOT } from './launch.ts';
import { SetupError } from './setupError.ts';
import { exit, exitWith } from './shutdown.ts';

runWithFirebase().then(exit, exitWith);

async function runWithFirebase(): Promise<number> {
  const separator = process.argv.indexOf('--');
  const options = process.argv.slice(2, separator);
  const [command, ...args] = process.argv.slice(separator + 1);
  if (separator === -1 || command === undefined || options.some((option) => option !== '--seed')) {
    throw new SetupError('Usage: tsx firebase/local/with.ts [--seed] -- command …');
  }
  const firebase = await launchFirebase({
    projectId: 'demo-test',
    quiet: true,
    ...(options.includes('--seed') ? { seed: (await import('#firebase/seed/seed.ts')).seed } : {}),
  });
  const child = startGuarded({
    command,
    args,
    env: {
      ...process.env,
      PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
      FIRESTORE_EMULATOR_HOST: hostAndPort(firebase.firestore),
      FIREBASE_AUTH_EMULATOR_HOST: hostAndPort(firebase.auth),
      GCLOUD_PROJECT: firebase.projectId,
      [HOSTING_INIT_VARIABLE]: JSON.stringify(hostingInitOf(firebase)),
    },
  });
  return child.exited;
}
