import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Address, callEmulator, LOCALHOST } from './callEmulator.ts';
import { FIREBASE_CLI, firebaseCliEnvironment } from './firebaseCli.ts';
import { freePort, freePorts } from './freePort.ts';
import { type GuardedProcess, startGuarded } from './guardedProcess.ts';
import { SetupError } from './setupError.ts';
import { startListening } from './startListening.ts';

interface AuthEmulatorOptions {
  readonly preferredPort?: number | undefined;
  readonly projectId: string;
  /** For its configuration and whatever it leaves behind. */
  readonly runFolder: string;
  readonly logFile: string;
}

/** Starts the Auth emulator of firebase-tools. Its UI stays off: it is a download, and without it there is no connection outside. */
export async function startAuthEmulator(
  options: AuthEmulatorOptions,
): Promise<{ child: GuardedProcess; address: Address }> {
  return startListening('Auth', async () => {
    const port = await freePort(options.preferredPort);
    const [hub, logging] = await freePorts(2);
    const ports = [port, hub, logging].filter((each) => each !== undefined);
    const config = {
      emulators: {
        auth: { host: LOCALHOST, port },
        hub: { host: LOCALHOST, port: hub },
        logging: { host: LOCALHOST, port: logging },
        ui: { enabled: false },
      },
    };
    const configFile = join(options.runFolder, 'firebase.json');
    await writeFile(configFile, JSON.stringify(config));
    const args = [FIREBASE_CLI, 'emulators:start', '--only', 'auth'];
    args.push('--project', options.projectId, '--config', configFile);
    return {
      child: startGuarded({
        command: process.execPath,
        args,
        cwd: options.runFolder, // Where it writes its debug log.
        env: firebaseCliEnvironment(options.runFolder),
        logFile: options.logFile,
      }),
      address: { host: LOCALHOST, port },
      ports,
      // It also says so when it could not listen, after an error.
      isReady: (log) => log.includes('All emulators ready') && !/^Error:/m.test(log),
    };
  });
}

/** Users as the emulator lists and imports them, password hashes included. */
const Users = v.array(v.looseObject({ localId: v.string(), validSince: v.optional(v.string()) }));
export type Users = v.InferOutput<typeof Users>;

export function parseUsers(text: string): Users {
  return v.parse(Users, JSON.parse(text));
}

export async function readUsers(address: Address, projectId: string): Promise<Users> {
  const answer = await callEmulator(address, 'POST', `${projectPath(projectId)}/accounts:query`, {});
  return v.parse(v.object({ userInfo: v.optional(Users, []) }), answer).userInfo;
}

export async function restoreUsers(address: Address, projectId: string, users: Users): Promise<void> {
  if (users.length === 0) return; // It refuses an import of nobody.
  const answer = await callEmulator(address, 'POST', `${projectPath(projectId)}/accounts:batchCreate`, {
    users,
  });
  const { error } = v.parse(
    v.object({ error: v.optional(v.array(v.object({ message: v.string() })), []) }),
    answer,
  );
  if (error.length > 0)
    throw new SetupError(`Users could not be restored: ${error.map((e) => e.message).join(', ')}`);
  // An imported user's earlier sign-ins count as expired; setting the old time keeps people signed in in their browsers.
  for (const { localId, validSince } of users) {
    if (validSince === undefined) continue;
    await callEmulator(address, 'POST', `${projectPath(projectId)}/accounts:update`, { localId, validSince });
  }
}

export async function clearUsers(address: Address, projectId: string): Promise<void> {
  await callEmulator(address, 'DELETE', `/emulator/v1/projects/${projectId}/accounts`);
}

const Mails = v.object({
  oobCodes: v.array(
    v.object({
      oobCode: v.string(),
      oobLink: v.string(),
      requestType: v.string(),
      email: v.string(),
      newEmail: v.optional(v.string()),
    }),
  ),
});
export type Mail = v.InferOutput<typeof Mails>['oobCodes'][number];

/** The e-mails the emulator would have sent whose links have not been used. */
export async function readMails(address: Address, projectId: string): Promise<readonly Mail[]> {
  const answer = await callEmulator(address, 'GET', `/emulator/v1/projects/${projectId}/oobCodes`);
  return v.parse(Mails, answer).oobCodes;
}

function projectPath(projectId: string): string {
  return `/identitytoolkit.googleapis.com/v1/projects/${projectId}`;
}
