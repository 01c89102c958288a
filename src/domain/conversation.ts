import * as v from 'valibot';

export const conversationLimits = {
  text: 1000,
  /** Whoever began and has no answer may remind the other after so long, not sooner. */
  daysBeforeReminder: 7,
} as const;

const id = v.pipe(v.string(), v.nonEmpty());

export const messageTextSchema = v.pipe(
  v.string(),
  v.maxLength(conversationLimits.text),
  v.check((text) => text.trim() !== ''),
);

/** `conversations/{uid~uid}`: between two members, and read by these two only. It shows the last message. */
export const conversationSchema = v.object({
  id,
  uids: v.tuple([id, id]),
  /** As in their profiles when the last message was sent, by uid. */
  names: v.record(v.string(), v.string()),
  startedBy: id,
  /** Whether the other has ever written: until then, there is one message. */
  isAnswered: v.boolean(),
  lastText: v.string(),
  lastBy: id,
  lastMessageId: id,
  createdAt: v.date(),
  updatedAt: v.date(),
});
export type Conversation = v.InferOutput<typeof conversationSchema>;

/** `conversations/{id}/messages/{id}`: append-only. */
export const messageSchema = v.object({ id, byUid: id, text: messageTextSchema, at: v.date() });
export type Message = v.InferOutput<typeof messageSchema>;

/** `members/{uid}/blocks/{uid}`: private; whoever stands there can neither write to the owner nor be written to. */
export const blockSchema = v.object({ id, name: v.pipe(v.string(), v.maxLength(80)), at: v.date() });
export type Block = v.InferOutput<typeof blockSchema>;

/** One per pair, whoever begins. */
export function conversationIdOf(oneUid: string, otherUid: string): string {
  return pairOf(oneUid, otherUid).join('~');
}

/** The two in the order in which the rules compare them: by code units. */
export function pairOf(oneUid: string, otherUid: string): [string, string] {
  return oneUid < otherUid ? [oneUid, otherUid] : [otherUid, oneUid];
}

/** Who is at the other end; null when the name is none of a conversation of this person. */
export function otherIn(conversationId: string, uid: string): string | null {
  const [first, second, ...rest] = conversationId.split('~');
  if (!first || !second || rest.length > 0 || first === second) return null;
  if (conversationIdOf(first, second) !== conversationId) return null;
  return first === uid ? second : second === uid ? first : null;
}

/** Whether it is this person's turn: whoever began waits for an answer, so that nobody is pestered. */
export function isTurnOf(
  { startedBy, isAnswered, updatedAt }: Pick<Conversation, 'startedBy' | 'isAnswered' | 'updatedAt'>,
  uid: string,
  now: Date,
): boolean {
  const days = (now.getTime() - updatedAt.getTime()) / 86_400_000;
  return isAnswered || startedBy !== uid || days > conversationLimits.daysBeforeReminder;
}
