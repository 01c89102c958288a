import { setInterval } from 'node:timers/promises';
import { type Mail, readMails } from './authEmulator.ts';
import type { LocalFirebase } from './launch.ts';

/** The portal's own page for links in e-mails, as set in the Firebase console in production. */
const ACTION_PATH = '/auth/action';

const SUBJECTS = new Map([
  ['VERIFY_EMAIL', 'verify your address'],
  ['PASSWORD_RESET', 'set a new password'],
  ['EMAIL_SIGNIN', 'sign in'],
  ['VERIFY_AND_CHANGE_EMAIL', 'confirm your new address'],
  ['RECOVER_EMAIL', 'undo the change of your address'],
]);

/** The Auth emulator sends no e-mail: prints each as a line, its link leading to the portal. */
export async function printMails(firebase: LocalFirebase, portalUrl: string): Promise<void> {
  const seen = new Set<string>();
  for await (const _ of setInterval(1_000)) {
    // While everything is being stopped there is nobody to ask.
    const mails = await readMails(firebase.auth, firebase.projectId).catch(() => []);
    for (const mail of mails.filter(({ oobCode }) => !seen.has(oobCode))) {
      seen.add(mail.oobCode);
      console.log(mailLine(mail, portalUrl));
    }
  }
}

export function mailLine(mail: Mail, portalUrl: string): string {
  const link = new URL(`${ACTION_PATH}${new URL(mail.oobLink).search}`, portalUrl);
  return `mail to ${mail.newEmail ?? mail.email}: ${SUBJECTS.get(mail.requestType) ?? mail.requestType} -> ${link}`;
}
