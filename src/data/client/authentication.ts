import { type Auth, connectAuthEmulator, indexedDBLocalPersistence, initializeAuth } from 'firebase/auth';
import { loadClient } from './app.ts';

let authentication: Promise<Auth> | undefined;

/** Who is signed in, without the code for pop-ups: that loads with the first click on a provider. */
export function loadAuthentication(): Promise<Auth> {
  authentication ??= connect();
  return authentication;
}

async function connect(): Promise<Auth> {
  const { app, emulators } = await loadClient();
  const auth = initializeAuth(app, { persistence: indexedDBLocalPersistence });
  if (emulators) {
    connectAuthEmulator(auth, `http://${emulators.auth.host}:${emulators.auth.port}`, {
      disableWarnings: true,
    });
  }
  return auth;
}
