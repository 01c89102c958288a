import type { Letter, LetterLine, LetterLink } from './letter.ts';

/** A letter as plain text; `portal` is the address of the portal without a slash at its end. */
export function letterText(letter: Letter, portal: string): string {
  const link = ({ words, address }: LetterLink) => `${words}: ${portal}${address}`;
  return [
    letter.greeting,
    letter.opening,
    ...letter.groups.map(({ title, lines }) =>
      [
        title,
        ...lines.map((line) =>
          [`- ${fact(line)}`, `  ${line.reason}`, `  ${portal}${line.address}`].join('\n'),
        ),
      ].join('\n'),
    ),
    ...(letter.more ? [`${letter.more.sentence}\n${link(letter.more.link)}`] : []),
    `${letter.rate}\n${link(letter.change)}`,
  ]
    .join('\n\n')
    .concat('\n');
}

/** The same letter as a page of HTML that needs nothing from anywhere. Every word in it is escaped. */
export function letterHtml(letter: Letter, portal: string, language: string): string {
  const link = ({ words, address }: LetterLink) =>
    `<a href="${escaped(`${portal}${address}`)}">${escaped(words)}</a>`;
  const item = (line: LetterLine) =>
    `<li style="margin:0 0 12px">${link({ words: line.what, address: line.address })}` +
    `${line.detail === '' ? '' : `<br><span dir="auto">${escaped(line.detail)}</span>`}` +
    `<br><span style="color:#595959">${escaped(line.reason)} ${escaped(line.when)}</span></li>`;
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    `<head><meta charset="utf-8"><title>${escaped(letter.subject)}</title></head>`,
    '<body style="margin:0 auto;padding:24px;max-width:600px;font:16px/1.5 Arial,sans-serif;color:#1a1a1a">',
    `<p dir="auto">${escaped(letter.greeting)}</p>`,
    `<p>${escaped(letter.opening)}</p>`,
    ...letter.groups.flatMap(({ title, lines }) => [
      `<h2 dir="auto" style="margin:24px 0 8px;font-size:18px">${escaped(title)}</h2>`,
      `<ul style="margin:0;padding-inline-start:20px">${lines.map(item).join('')}</ul>`,
    ]),
    ...(letter.more ? [`<p>${escaped(letter.more.sentence)} ${link(letter.more.link)}</p>`] : []),
    `<p style="margin-top:32px;color:#595959">${escaped(letter.rate)} ${link(letter.change)}</p>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function fact({ what, detail, when }: LetterLine): string {
  return detail === '' ? `${what} (${when})` : `${what}: ${detail} (${when})`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
