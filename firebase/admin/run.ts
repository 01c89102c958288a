// `npm run admin -- <command> …`: what operators do with the rights of the service account, outside the rules.
import { parseArgs } from 'node:util';
import { applicationDefault, initializeApp } from 'firebase-admin/app';
import { makeFirstAdmin } from './firstAdmin.ts';

const help = `npm run admin -- <command> [options]

  first-admin --email <address>   makes the person with this verified address an admin, with an audit entry

  --project <id>   the Firebase project; default: the environment variable GCLOUD_PROJECT
  --dry-run        says what would be done and writes nothing
  --help           this text

Against Google's servers it runs with the application default credentials of the person at the keyboard; against
emulators when FIRESTORE_EMULATOR_HOST and FIREBASE_AUTH_EMULATOR_HOST are set. No key belongs in this repository.`;

run().then(
  (line) => console.log(line),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);

async function run(): Promise<string> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      email: { type: 'string' },
      project: { type: 'string', default: process.env.GCLOUD_PROJECT ?? '' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [command] = positionals;
  if (values.help || command === undefined) return help;
  if (command !== 'first-admin') throw new Error(`There is no command "${command}".\n\n${help}`);
  if (!values.email) throw new Error('first-admin needs --email <address>.');
  if (!values.project) throw new Error('Name the project: --project <id>, or GCLOUD_PROJECT.');
  const isEmulated = process.env.FIRESTORE_EMULATOR_HOST !== undefined;
  initializeApp({ projectId: values.project, ...(isEmulated ? {} : { credential: applicationDefault() }) });
  return makeFirstAdmin({ email: values.email, isDryRun: values['dry-run'] });
}
