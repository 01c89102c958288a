import { execFile } from 'node:child_process';

/** What a command prints on its output and error output, or undefined if it is not there or fails. */
export function ask(command: string, ...args: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    // On Windows gcloud is a .cmd file, which only a shell can start.
    const shell = process.platform === 'win32' && !command.endsWith('.exe');
    execFile(command, args, { shell, timeout: 30_000, windowsHide: true }, (error, stdout, stderr) =>
      resolve(error ? undefined : stdout + stderr),
    );
  });
}
