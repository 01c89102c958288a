import * as v from 'valibot';
import { type LetterTopic, letterTopics } from './notificationKinds.ts';

export const lettersPerWeekMost = 7;

/**
 * `members/{uid}/private/notifications`: what a member wants by e-mail, private. A letter is in the language of the
 * portal, so there is nothing to choose.
 */
export const notificationSettingsSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  /** None at all with zero. */
  lettersPerWeek: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(lettersPerWeekMost)),
  /** What letters tell of. A list of what is wanted: what comes later is not mailed to somebody who never chose it. */
  topics: v.pipe(v.array(v.picklist(letterTopics)), v.maxLength(letterTopics.length)),
  updatedAt: v.date(),
});
export const notificationSettingsInputSchema = v.omit(notificationSettingsSchema, ['id', 'updatedAt']);
export type NotificationSettings = v.InferOutput<typeof notificationSettingsInputSchema>;

/** Of whoever has chosen nothing yet: seldom, and about everything that concerns them. */
export const defaultNotificationSettings: NotificationSettings = {
  lettersPerWeek: 1,
  topics: [...letterTopics],
};

/** The settings with or without letters about a topic; topics in their own order. */
export function withTopic(
  settings: NotificationSettings,
  topic: LetterTopic,
  isWanted: boolean,
): NotificationSettings {
  const topics = letterTopics.filter((one) => (one === topic ? isWanted : settings.topics.includes(one)));
  return { ...settings, topics };
}
