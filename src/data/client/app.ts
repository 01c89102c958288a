import { type FirebaseApp, initializeApp } from 'firebase/app';
import * as v from 'valibot';

const address = v.object({ host: v.string(), port: v.number() });

/** What Firebase Hosting serves at its reserved URL; local runs add where the emulators listen. */
const hostingInitSchema = v.object({
  projectId: v.string(),
  apiKey: v.string(),
  authDomain: v.optional(v.string()),
  appId: v.optional(v.string()),
  emulators: v.optional(v.object({ auth: address, firestore: address })),
});
type HostingInit = v.InferOutput<typeof hostingInitSchema>;

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
  const { emulators, ...options } = v.parse(hostingInitSchema, await response.json());
  return { app: initializeApp(options), emulators };
}
