import { createRequire } from 'node:module';

/** The script of firebase-tools' command, to be run by Node. */
export const FIREBASE_CLI = createRequire(import.meta.url).resolve('firebase-tools/lib/bin/firebase.js');

/** The environment in which firebase-tools asks nothing, looks for no update and leaves the person's own settings alone. */
export function firebaseCliEnvironment(settingsFolder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    CI: '1',
    NO_UPDATE_NOTIFIER: '1',
    XDG_CONFIG_HOME: settingsFolder,
    // Its hub leaves a file named after the project in the temporary folder: runs side by side must not share that.
    TMPDIR: settingsFolder,
    TMP: settingsFolder,
    TEMP: settingsFolder,
  };
}
