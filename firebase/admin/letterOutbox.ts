import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { letterLanguage } from '#src/domain/letter.ts';
import { letterHtml, letterText } from '#src/domain/letterParts.ts';
import { paths } from '#src/paths.ts';
import type { DeliverLetter } from './digest.ts';
import { mailFile } from './mailMessage.ts';

interface OutboxOptions {
  folder: string;
  /** The portal's address, without a slash at its end. */
  portal: string;
  from: string;
}

/**
 * Delivers into a folder: one `.eml` file a letter, for whatever sends mail there. A file has its name only when it is
 * whole, and the same letter would have the same name.
 */
export async function letterOutbox({ folder, portal, from }: OutboxOptions): Promise<DeliverLetter> {
  // Before anything is noted as sent.
  await mkdir(folder, { recursive: true });
  return async ({ uid, to, letter, at }) => {
    const who = createHash('sha256').update(uid).digest('hex').slice(0, 16);
    const name = `${at.toISOString().replace(/[:.]/g, '-')}-${who}`;
    const file = mailFile({
      from,
      to,
      subject: letter.subject,
      text: letterText(letter, portal),
      html: letterHtml(letter, portal, letterLanguage),
      at,
      name,
      settingsAddress: `${portal}${paths.notificationSettings.to()}`,
    });
    const beginning = join(folder, `${name}.part`);
    await writeFile(beginning, file, { mode: 0o600 });
    await rename(beginning, join(folder, `${name}.eml`));
  };
}
