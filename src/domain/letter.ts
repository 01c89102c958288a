import type { LetterContents } from './nextLetter.ts';
import type { Notification } from './notification.ts';
import { type NotificationPaths, notificationAddress } from './notificationAddress.ts';
import { groupNotifications, type SubjectKind } from './notificationGroups.ts';
import { type NotificationReason, reasonOf } from './notificationKinds.ts';

/** The catalogue of messages that letters are made of. */
export const letterCatalogue = 'notifications';

/** As the portal: it speaks one language so far. */
export const letterLanguage = 'en-GB';

export type LetterMessage =
  | 'letter.subject'
  | 'letter.greeting'
  | 'letter.greetingNameless'
  | 'letter.opening'
  | 'letter.more'
  | 'letter.moreLink'
  | 'letter.rate'
  | 'letter.change'
  | `letter.untitled.${SubjectKind}`
  | `kind.${Notification['kind']}`
  | `reason.${NotificationReason}`;

/** Says a message of the catalogue: on screen and on the command line in the same words. */
export type LetterWords = (message: LetterMessage, values?: { count?: number; name?: string }) => string;

export interface LetterPaths extends NotificationPaths {
  notifications: { to(): string };
  notificationSettings: { to(): string };
}

export interface LetterLine {
  key: string;
  what: string;
  /** Who it was or which city; often empty. */
  detail: string;
  reason: string;
  /** The day, in the language of the letter. */
  when: string;
  /** Within the portal. */
  address: string;
}

export interface LetterLink {
  words: string;
  address: string;
}

/** A letter before it is text or HTML. The screen shows this, the command sends it. */
export interface Letter {
  subject: string;
  greeting: string;
  opening: string;
  groups: { key: string; title: string; lines: LetterLine[] }[];
  /** Where there is more than fits. */
  more: { sentence: string; link: LetterLink } | null;
  rate: string;
  change: LetterLink;
}

interface Reader {
  name: string;
  lettersPerWeek: number;
  /** A language tag, for dates. */
  language: string;
}

/** The letter that tells these things; null when there are none, because nobody gets an empty one. */
export function composeLetter(
  { items, hasMore }: Pick<LetterContents, 'items' | 'hasMore'>,
  { name, lettersPerWeek, language }: Reader,
  { t, paths }: { t: LetterWords; paths: LetterPaths },
): Letter | null {
  if (items.length === 0) return null;
  const when = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return {
    subject: t('letter.subject', { count: items.length }),
    greeting:
      oneLine(name) === '' ? t('letter.greetingNameless') : t('letter.greeting', { name: oneLine(name) }),
    opening: t('letter.opening'),
    groups: groupNotifications(items.map(quoted)).map(({ key, kind, title, notifications }) => ({
      key,
      title: oneLine(title) || t(`letter.untitled.${kind}`),
      lines: notifications.map((notification) => ({
        key: notification.id,
        what: t(`kind.${notification.kind}`),
        detail: 'detail' in notification ? oneLine(notification.detail) : '',
        reason: t(`reason.${reasonOf(notification)}`),
        when: when.format(notification.at),
        address: notificationAddress(notification, paths),
      })),
    })),
    more: hasMore
      ? {
          sentence: t('letter.more'),
          link: { words: t('letter.moreLink'), address: paths.notifications.to() },
        }
      : null,
    rate: t('letter.rate', { count: lettersPerWeek }),
    change: { words: t('letter.change'), address: paths.notificationSettings.to() },
  };
}

/**
 * What a letter repeats. E-mail is read on other people's screens and forwarded, and it stays; so it quotes only what
 * members can see. That a decision was made on one's own text is one's own business and is told, without a word of the
 * text; so is that an account was hidden, without the reason. What was reported may be what nobody should see.
 */
function quoted(notification: Notification): Notification {
  switch (notification.kind) {
    case 'returned':
    case 'declined':
    case 'shared':
      return { ...notification, title: '' };
    case 'reportResolved':
      return { ...notification, title: '', detail: '' };
    case 'accountHidden':
      return { ...notification, detail: '' };
    default:
      return notification;
  }
}

/** Names and titles come from people: no line of theirs may look like one of the letter's. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
