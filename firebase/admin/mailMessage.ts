export interface MailMessage {
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  at: Date;
  /** The part of the Message-ID before the @: the same for the same letter. */
  name: string;
  /** Of the page where letters can be changed or ended. */
  settingsAddress: string;
}

/** A plain address: nothing that could end a header or name a second recipient. */
const plainAddress = /^[^\s<>()[\],;:\\"@]{1,64}@[^\s<>()[\],;:\\"@]{1,255}$/;

export function isPlainAddress(address: string): boolean {
  return plainAddress.test(address);
}

/** The message as it is kept in an `.eml` file (RFC 5322): text and HTML, both in Base64, so that any words pass. */
export function mailFile(message: MailMessage): string {
  const { from, to, subject, text, html, at, name, settingsAddress } = message;
  if (![from, to].every(isPlainAddress)) throw new Error('a letter needs plain addresses');
  const boundary = `letter-${name}`;
  return lines([
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${encodedWords(subject)}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${name}@${from.slice(from.indexOf('@') + 1)}>`,
    // No automatic answers, please.
    'Auto-Submitted: auto-generated',
    `List-Unsubscribe: <${settingsAddress}>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`,
    '',
    ...part(boundary, 'text/plain', text),
    ...part(boundary, 'text/html', html),
    `--${boundary}--`,
  ]);
}

function part(boundary: string, type: string, words: string): string[] {
  const encoded = Buffer.from(words, 'utf8').toString('base64');
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(encoded.match(/.{1,76}/g) ?? ['']),
    '',
  ];
}

/** Words beyond ASCII in a header (RFC 2047), in pieces short enough for one. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    if (Buffer.byteLength(piece + character, 'utf8') > 39) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece]
    .map((words) => `=?UTF-8?B?${Buffer.from(words, 'utf8').toString('base64')}?=`)
    .join('\r\n ');
}

function lines(list: readonly string[]): string {
  return `${list.join('\r\n')}\r\n`;
}
