import { join } from 'node:path';
import { ask } from './ask.ts';
import { SetupError } from './setupError.ts';

export interface Java {
  readonly command: string;
  readonly version: number;
}

const OLDEST_JAVA = 11;
const PROGRAM = process.platform === 'win32' ? 'java.exe' : 'java';

/** The Java of JAVA_HOME, else the one on the PATH; new enough to run the Firestore emulator. */
export async function findJava(): Promise<Java> {
  const home = process.env.JAVA_HOME;
  const candidates = home ? [join(home, 'bin', PROGRAM), PROGRAM] : [PROGRAM];
  const found: number[] = [];
  for (const command of candidates) {
    // macOS has a `java` that only says that there is none, so being there is not enough.
    const version = javaVersion(await ask(command, '-version'));
    if (version >= OLDEST_JAVA) return { command, version };
    if (version > 0) found.push(version);
  }
  throw new SetupError(
    `The Firestore emulator needs Java ${OLDEST_JAVA} or newer and ${found.length > 0 ? `only Java ${found.join(', ')}` : 'none'} was found: ` +
      'install one (Debian: apt install default-jre-headless, macOS: brew install openjdk, Windows: winget install EclipseAdoptium.Temurin.21.JRE) ' +
      'or set JAVA_HOME.',
  );
}

/** 17 for `openjdk version "17.0.15"`, 8 for `java version "1.8.0_401"`, 0 if it is no Java. */
export function javaVersion(answer: string | undefined): number {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(answer ?? '') ?? [];
  return Number((first === '1' ? second : first) ?? 0);
}
