// Runs one command and ends it, with everything it started, when the channel to the launcher closes: because the launcher
// wants it to end, or because it is gone. A launcher killed with -9 can stop nothing itself. Plain JavaScript, so that it is
// up in 50 ms and needs no loader.
import { spawn } from 'node:child_process';

const GRACE_MS = 2_000;
const windows = process.platform === 'win32';
const [command, ...args] = process.argv.slice(2);

// npm's commands are .cmd files on Windows, which only a shell can start.
const child = spawn(command, args, { stdio: 'inherit', shell: windows && !command.endsWith('.exe') });

// Signals to the group are meant for the command; the watchdog outlives it to report how it ended.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

process.on('disconnect', stop);
if (!process.connected) stop(); // The launcher was gone before anyone listened here.
child.on('error', (error) => {
  console.error(`${command}: ${error.message}`);
  report(127);
});
child.on('exit', (code) => report(code ?? 1));

function stop() {
  signalGroup('SIGTERM');
  setTimeout(() => signalGroup('SIGKILL'), GRACE_MS);
}

/** The launcher starts the watchdog as the leader of its own group, so the group is the watchdog, the command and its children. */
function signalGroup(signal) {
  if (windows) spawn('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else process.kill(-process.pid, signal);
}

/** Tells the launcher, then takes whatever the command has left behind along. */
function report(code) {
  const leave = () => (windows ? process.exit(code) : signalGroup('SIGKILL'));
  if (process.connected) process.send(code, leave);
  else leave();
}
