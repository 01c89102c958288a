// `npm run admin -- <command> …`: what operators do with the rights of the service account, outside the rules.
import { parseArgs } from 'node:util';
import { applicationDefault, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { letterText } from '#src/domain/letterParts.ts';
import { rebuildCatalog } from './catalog/rebuildCatalog.ts';
import { verifyCatalog } from './catalog/verifyCatalog.ts';
import { sendDigests } from './digest.ts';
import { exportCaseFile } from './exportCases.ts';
import { fillNetwork } from './fillNetwork.ts';
import { makeFirstAdmin } from './firstAdmin.ts';
import { importCaseFile } from './importCases.ts';
import { importOrganisationFile } from './importOrganisations.ts';
import { letterOutbox } from './letterOutbox.ts';
import { isPlainAddress } from './mailMessage.ts';
import { mergeOrganisations } from './mergeOrganisations.ts';
import { publishDue } from './publishDue.ts';
import { rebuildDirectory } from './rebuildDirectory.ts';
import { fullNetwork } from './synthetic/network.ts';

const help = `npm run admin -- <command> [options]

  first-admin --email <address>   makes the person with this verified address an admin, with an audit entry

  import-cases --file <path> --email <address> [--author <address>]
                                  publishes the cases of a file (.json or .csv; an export, or research records) in the
                                  name of a moderator; a file with a problem is not imported at all, a case that is
                                  there stays as it is
  export-cases --file <path> [--format json|csv] [--portal <address>]
                                  writes all published cases into a file, without anybody's address

  import-organisations --file <path> --email <address>
                                  adds the governments of a table (.csv) to the network in the name of a moderator; a
                                  file with a problem is not imported at all, one that is there stays as it is
  merge-organisations --from <id> --into <id> --email <address> [--reason <text>]
                                  makes one government of two: people, cases, texts and accounts move, the first one is
                                  gone. Can be interrupted and repeated

  catalog verify                  compares the catalog with all cases and lists each difference
  catalog rebuild                 makes the catalog what the cases say: only what differs is written. Can be interrupted
                                  and repeated, while people publish; both read each case and its contact

  directory rebuild               makes the list of people what members and profiles say, and completes profiles from before
                                  there was one. Can be interrupted and repeated

  publish-due [--event <id>]      publishes the scheduled updates whose time has come: from a scheduler, since no server of
                                  ours runs. Can be repeated, and beside an open desk

  digest --outbox <folder> [--portal <address>] [--from <address>] [--email <address>]
                                  writes the letters that are due into a folder, one .eml file each, for whatever sends
                                  mail from there: from a scheduler, every few hours. Nobody gets more in any seven days
                                  than they chose, nothing twice, nothing empty. With --email one member alone; with
                                  --dry-run, too, the letter is printed. Can be interrupted and repeated: a letter is
                                  noted as sent before it is written

  fill-network [--seed 7] [--organisations 2500] [--members 25000] [--cases 10000]
                                  invents a network from a seed number, beside what is there; for emulators: elsewhere
                                  it asks for --yes-really. Can be interrupted and repeated

  --project <id>   the Firebase project; default: the environment variable GCLOUD_PROJECT
  --dry-run        says what would be done and writes nothing
  --help           this text

Against Google's servers it runs with the application default credentials of the person at the keyboard; against
emulators when FIRESTORE_EMULATOR_HOST and FIREBASE_AUTH_EMULATOR_HOST are set. No key belongs in this repository.`;

const isEmulated = process.env.FIRESTORE_EMULATOR_HOST !== undefined;

type Options = ReturnType<typeof options>['values'];

function options() {
  return parseArgs({
    allowPositionals: true,
    options: {
      email: { type: 'string' },
      author: { type: 'string' },
      file: { type: 'string' },
      format: { type: 'string', default: 'json' },
      portal: { type: 'string' },
      event: { type: 'string' },
      outbox: { type: 'string' },
      from: { type: 'string' },
      into: { type: 'string' },
      reason: { type: 'string', default: '' },
      seed: { type: 'string', default: '7' },
      organisations: { type: 'string', default: String(fullNetwork.organisations) },
      members: { type: 'string', default: String(fullNetwork.members) },
      cases: { type: 'string', default: String(fullNetwork.cases) },
      'yes-really': { type: 'boolean', default: false },
      project: { type: 'string', default: process.env.GCLOUD_PROJECT ?? '' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
}

const commands: Readonly<Record<string, (given: Options, what: string | undefined) => Promise<string>>> = {
  'first-admin': ({ email, 'dry-run': isDryRun }) =>
    makeFirstAdmin({ email: needed(email, 'first-admin', '--email <address>'), isDryRun }),

  'import-cases': async ({ file, email, author, 'dry-run': isDryRun }) => {
    const path = needed(file, 'import-cases', '--file <path>');
    const moderator = needed(
      email,
      'import-cases',
      '--email <address>, the moderator in whose name it publishes',
    );
    const publishedBy = await memberUid(moderator, ['moderator', 'admin']);
    return importCaseFile(getFirestore(), {
      file: path,
      publishedBy,
      authorUid:
        author === undefined ? publishedBy : await memberUid(author, ['member', 'moderator', 'admin']),
      reason: 'imported by the operators’ command',
      isDryRun,
      now: new Date(),
    });
  },

  'import-organisations': async ({ file, email, 'dry-run': isDryRun }) =>
    importOrganisationFile(getFirestore(), {
      file: needed(file, 'import-organisations', '--file <path>'),
      actorUid: await moderatorUid(email, 'import-organisations'),
      reason: 'imported by the operators’ command',
      isDryRun,
    }),

  'merge-organisations': async ({ from, into, email, reason, 'dry-run': isDryRun }) =>
    mergeOrganisations(getFirestore(), {
      from: needed(from, 'merge-organisations', '--from <id>'),
      into: needed(into, 'merge-organisations', '--into <id>'),
      actorUid: await moderatorUid(email, 'merge-organisations'),
      reason,
      isDryRun,
    }),

  'export-cases': ({ file, format, portal, project }) => {
    if (format !== 'json' && format !== 'csv') throw new Error('--format is json or csv.');
    const path = needed(file, 'export-cases', '--file <path>');
    const address = portalAddress(portal, project);
    return exportCaseFile(getFirestore(), { file: path, format, portal: address, now: new Date() });
  },

  catalog: ({ 'dry-run': isDryRun }, what) => {
    if (what === 'verify') return verifyCatalog(getFirestore(), { tell: console.log });
    if (what === 'rebuild') return rebuildCatalog(getFirestore(), { isDryRun, tell: console.log });
    throw new Error('It is `catalog verify` or `catalog rebuild`.');
  },

  directory: ({ 'dry-run': isDryRun }, what) => {
    if (what !== 'rebuild') throw new Error('It is `directory rebuild`.');
    return rebuildDirectory(getFirestore(), { isDryRun, tell: console.log });
  },

  'publish-due': ({ event, 'dry-run': isDryRun }) =>
    publishDue(getFirestore(), { eventId: event, isDryRun, now: new Date() }),

  digest: async ({ outbox, portal, from, email, project, 'dry-run': isDryRun }) => {
    const address = portalAddress(portal, project);
    const sender = from ?? `no-reply@${new URL(address).hostname}`;
    if (!isPlainAddress(sender)) throw new Error('--from is a plain address: name@host.');
    const unsent = () => Promise.reject(new Error('a dry run delivers nothing'));
    return sendDigests(getFirestore(), {
      deliver: isDryRun
        ? unsent
        : await letterOutbox({
            folder: needed(outbox, 'digest', '--outbox <folder>'),
            portal: address,
            from: sender,
          }),
      uid: email === undefined ? undefined : await memberUid(email, ['member', 'moderator', 'admin']),
      isDryRun,
      ...(isDryRun && email !== undefined
        ? { show: (letter) => console.log(letterText(letter, address)) }
        : {}),
      now: () => new Date(),
      tell: console.log,
    });
  },

  'fill-network': ({ seed, organisations, members, cases, 'dry-run': isDryRun, 'yes-really': isMeant }) => {
    if (!isEmulated && !isMeant)
      throw new Error(
        'This fills a real project with invented records: give --yes-really, or use an emulator.',
      );
    return fillNetwork(getFirestore(), {
      seed: wholeNumber('--seed', seed, 0),
      organisations: wholeNumber('--organisations', organisations, 1),
      members: wholeNumber('--members', members, 0),
      cases: wholeNumber('--cases', cases, 0),
      isDryRun,
      tell: console.log,
    });
  },
};

async function run(): Promise<string> {
  const { values, positionals } = options();
  const [name, what] = positionals;
  if (values.help || name === undefined) return help;
  const command = commands[name];
  if (!command) throw new Error(`There is no command "${name}".\n\n${help}`);
  if (!values.project) throw new Error('Name the project: --project <id>, or GCLOUD_PROJECT.');
  initializeApp({ projectId: values.project, ...(isEmulated ? {} : { credential: applicationDefault() }) });
  return command(values, what);
}

function needed(value: string | undefined, command: string, option: string): string {
  if (!value) throw new Error(`${command} needs ${option}.`);
  return value;
}

function portalAddress(given: string | undefined, project: string): string {
  return (given ?? `https://${project}.web.app`).replace(/\/$/, '');
}

function wholeNumber(option: string, value: string, least: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least)
    throw new Error(`${option} is a whole number from ${least}.`);
  return number;
}

function moderatorUid(email: string | undefined, command: string): Promise<string> {
  const address = needed(email, command, '--email <address>, the moderator in whose name it acts');
  return memberUid(address, ['moderator', 'admin']);
}

/** The uid of an active member with one of the roles. */
async function memberUid(email: string, roles: readonly string[]): Promise<string> {
  const { uid } = await getAuth().getUserByEmail(email);
  const member = (await getFirestore().doc(`members/${uid}`).get()).data();
  if (member?.status !== 'active' || !roles.includes(String(member.role)))
    throw new Error(
      `${email} is no active ${roles.includes('member') ? 'member' : 'moderator'} of the portal.`,
    );
  return uid;
}

run().then(
  (line) => console.log(line),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
