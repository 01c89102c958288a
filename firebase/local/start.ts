// `npm start` and `npm run dev`: the portal with Firebase on this machine, and data that stays until --fresh.
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { people } from '#firebase/seed/people.ts';
import { seed } from '#firebase/seed/seed.ts';
import { lockFolder } from './folderLock.ts';
import { HOSTING_INIT_VARIABLE, hostingInitOf } from './hostingInit.ts';
import { hostAndPort, type LocalFirebase, launchFirebase, ROOT, RULES_FILE } from './launch.ts';
import { printMails } from './mailbox.ts';
import { buildPortal, servePortal } from './portalServer.ts';
import { SetupError } from './setupError.ts';
import { exitWith } from './shutdown.ts';

const LOCAL_FOLDER = join(ROOT, '.local');
const USUAL_PORTS = { firestore: 8080, auth: 9099 };
const USUAL_PORTAL_PORT = 5173;

start().catch(exitWith);

async function start(): Promise<void> {
  const { dev, fresh, port } = readOptions();
  await lockFolder(LOCAL_FOLDER);
  if (!dev) console.log('Building the portal …');
  const [firebase] = await Promise.all([
    launchFirebase({
      projectId: 'demo-member-portal',
      dataDir: join(LOCAL_FOLDER, 'firebase'),
      logDir: join(LOCAL_FOLDER, 'logs'),
      preferredPorts: USUAL_PORTS,
      fresh,
      seed,
    }),
    dev ? undefined : buildPortal(),
  ]);
  process.env[HOSTING_INIT_VARIABLE] = JSON.stringify(hostingInitOf(firebase));
  const url = await servePortal(dev ? 'sources' : 'build', port);
  console.log(welcome(url, firebase));
  if (dev) followRules(firebase);
  await printMails(firebase, url);
}

function readOptions(): { dev: boolean; fresh: boolean; port: number } {
  const { values } = parseArgs({
    strict: false, // Its own error comes with a stack.
    options: { dev: { type: 'boolean' }, fresh: { type: 'boolean' }, port: { type: 'string' } },
  });
  const { dev = false, fresh = false, port = USUAL_PORTAL_PORT, ...unknown } = values;
  const usable = Number.isInteger(Number(port)) && Number(port) > 0 && Number(port) < 65_536;
  if (typeof dev !== 'boolean' || typeof fresh !== 'boolean' || !usable || Object.keys(unknown).length > 0) {
    throw new SetupError('Usage: npm start -- [--fresh] [--port N], or npm run dev with the same options.');
  }
  return { dev, fresh, port: Number(port) };
}

function welcome(url: string, { firestore, auth }: LocalFirebase): string {
  const rows = [{ email: 'e-mail', password: 'password', shows: 'what to see' }, ...people];
  const emailWidth = Math.max(...rows.map(({ email }) => email.length));
  const passwordWidth = Math.max(...rows.map(({ password }) => password.length));
  return [
    '',
    `The portal is at ${url}`,
    '',
    ...rows.map(
      ({ email, password, shows }) =>
        `  ${email.padEnd(emailWidth)}  ${password.padEnd(passwordWidth)}  ${shows}`,
    ),
    '',
    `Firestore is at ${hostAndPort(firestore)}, Auth at ${hostAndPort(auth)}; their logs are in .local/logs.`,
    'What you change is kept in .local/firebase; --fresh starts anew. Ctrl-C stops everything.',
    'No e-mail is sent: each appears below as a line with its link.',
    '',
  ].join('\n');
}

/** While developing, changed rules come into force when they are saved. */
function followRules(firebase: LocalFirebase): void {
  let pending: NodeJS.Timeout | undefined;
  // The folder, because many editors replace a file instead of writing into it.
  watch(dirname(RULES_FILE), (_, name) => {
    if (name !== basename(RULES_FILE)) return;
    clearTimeout(pending);
    pending = setTimeout(async () => {
      try {
        await firebase.loadRules(await readFile(RULES_FILE, 'utf8'));
        console.log('The rules have been loaded.');
      } catch (error) {
        console.error(error instanceof SetupError ? error.message : error);
      }
    }, 100);
  });
}
