import { type FirebaseApp, initializeApp } from 'firebase/app';

interface Address {
  host: string;
  port: number;
}

/** What Firebase Hosting serves at its reserved URL; local runs add where the emulators listen. */
interface HostingInit {
  projectId: string;
  apiKey: string;
  authDomain?: string;
  appId?: string;
  emulators?: { auth: Address; firestore: Address };
}

export interface Client {
  app: FirebaseApp;
  emulators: HostingInit['emulators'];
}

let client: Promise<Client> | undefined;

/** The one Firebase app. One build runs anywhere: which project it talks to is asked from its host. */
export function loadClient(): Promise<Client> {
  client ??= fetchClient();
  return client;
}

async function fetchClient(): Promise<Client> {
  const response = await fetch('/__/firebase/init.json');
  if (!response.ok)
    throw new Error(`no Firebase configuration at /__/firebase/init.json (${response.status})`);
  const init: unknown = await response.json();
  if (!isHostingInit(init)) throw new Error('/__/firebase/init.json is no Firebase configuration');
  const { emulators, ...options } = init;
  return { app: initializeApp(options), emulators };
}

/**
 * By hand, because a schema would bring its library into the first file that is loaded: a host answers an unknown
 * address with the portal's own page, and that is the mistake to tell apart.
 */
function isHostingInit(value: unknown): value is HostingInit {
  return (
    isRecord(value) &&
    typeof value.projectId === 'string' &&
    typeof value.apiKey === 'string' &&
    (value.emulators === undefined ||
      (isRecord(value.emulators) && isAddress(value.emulators.auth) && isAddress(value.emulators.firestore)))
  );
}

function isAddress(value: unknown): value is Address {
  return isRecord(value) && typeof value.host === 'string' && typeof value.port === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
