import type { LocalFirebase } from './launch.ts';

/** The part of a project's web configuration that the portal reads; `emulators` is there in local runs only. */
export interface HostingInit {
  readonly projectId: string;
  readonly apiKey: string;
  readonly authDomain: string;
  readonly emulators?: {
    readonly auth: { readonly host: string; readonly port: number };
    readonly firestore: { readonly host: string; readonly port: number };
  };
}

/** Hands the configuration from the launcher to the plugin that serves it. */
export const HOSTING_INIT_VARIABLE = 'PORTAL_FIREBASE';

export function hostingInitOf({ projectId, auth, firestore }: LocalFirebase): HostingInit {
  return { projectId, apiKey: 'local', authDomain: 'localhost', emulators: { auth, firestore } };
}
