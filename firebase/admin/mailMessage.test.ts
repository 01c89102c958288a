import { describe, expect, it } from 'vitest';
import { isPlainAddress, mailFile } from './mailMessage.ts';

const message = {
  from: 'no-reply@portal.example',
  to: 'lucia@medellin.example',
  subject: 'Two things are new',
  text: 'Hello Lucía,\n',
  html: '<p>Hello Lucía,</p>',
  at: new Date('2026-11-24T08:00:00Z'),
  name: '2026-11-24T08-00-00-000Z-abc',
  settingsAddress: 'https://portal.example/notifications/e-mails',
};
const [head = '', ...parts] = mailFile(message).split(/\r\n\r\n|\r\n--/);

describe('an .eml file', () => {
  it('has the headers a mail needs, one a line', () => {
    expect(head.split('\r\n')).toEqual([
      'From: no-reply@portal.example',
      'To: lucia@medellin.example',
      'Subject: Two things are new',
      'Date: Tue, 24 Nov 2026 08:00:00 +0000',
      'Message-ID: <2026-11-24T08-00-00-000Z-abc@portal.example>',
      'Auto-Submitted: auto-generated',
      'List-Unsubscribe: <https://portal.example/notifications/e-mails>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative;',
      ' boundary="letter-2026-11-24T08-00-00-000Z-abc"',
    ]);
  });

  it('has the text before the HTML, both whole', () => {
    const bodies = parts.filter((part) => /^[\w+/=\r\n]+$/.test(part));
    expect(bodies.map((body) => Buffer.from(body, 'base64').toString('utf8'))).toEqual([
      message.text,
      message.html,
    ]);
  });

  it('has no line longer than mail allows, however long the letter', () => {
    const long = mailFile({ ...message, text: 'ä'.repeat(5000), subject: `Shade ${'é'.repeat(200)}` });
    expect(Math.max(...long.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
  });

  it('keeps words beyond ASCII in a subject, and no line break of it', () => {
    const subject = 'Schatten für Haltestellen 🌳, und noch viel mehr davon\r\nBcc: all@evil.example';
    const file = mailFile({ ...message, subject });
    expect(file).not.toMatch(/^Bcc/m);
    const words = [...file.matchAll(/=\?UTF-8\?B\?([\w+/=]+)\?=/g)].map(([, word = '']) =>
      Buffer.from(word, 'base64').toString('utf8'),
    );
    expect(words.join('')).toBe(subject);
  });
});

describe('an address', () => {
  it.each(["o'brien@council.example", 'a.b+c@xn--bcher-kva.example'])('may be %s', (address) =>
    expect(isPlainAddress(address)).toBe(true),
  );

  it.each(['', 'a@b\r\nBcc: c@d.example', 'a@b.example, c@d.example', '"a"@b.example', '<a@b.example>'])(
    'is not %j',
    (address) => {
      expect(isPlainAddress(address)).toBe(false);
      expect(() => mailFile({ ...message, to: address })).toThrow('plain addresses');
    },
  );
});
