import { conversationIdOf, conversationSchema, messageSchema, pairOf } from '#src/domain/conversation.ts';
import { notificationSchema } from '#src/domain/notification.ts';
import { type Person, personas } from './people.ts';
import { seedDocument as document, type SeedDocument } from './seedDocument.ts';

interface Said {
  id: string;
  by: Person;
  text: string;
  hoursAgo: number;
}

/** Two conversations: one that goes back and forth, one whose first message waits for an answer. */
export function conversationDocuments(now: Date): SeedDocument[] {
  const { author, otherAuthor, memberInAhmedabad } = personas;
  return [
    ...conversation(now, author, otherAuthor, [
      {
        id: 'Wn4Rk8Tz2Lq6Vb1Xc9Yd',
        by: otherAuthor,
        text: 'Hello Lucía, you write that shade at stops comes before shade elsewhere. Did the operators pay a part of it?',
        hoursAgo: 52,
      },
      {
        id: 'Hp3Sg7Mf5Jd1Kw9Qe2Rt',
        by: author,
        text: 'Not for the trees. They pay for the roofs, because the stops are in their contract. I can send you the clause.',
        hoursAgo: 49,
      },
      {
        id: 'Bz6Nv2Xc8Lk4Jh1Gf7Da',
        by: otherAuthor,
        text: 'Please do. We tender in March, and nobody here has such a clause.',
        hoursAgo: 26,
      },
    ]),
    ...conversation(now, author, memberInAhmedabad, [
      {
        id: 'Ty5Ui9Op3As7Df1Gh6Jk',
        by: memberInAhmedabad,
        text: 'Namaste Lucía. We choose thresholds for warnings this month. From how many degrees do you close the squares without shade?',
        hoursAgo: 7,
      },
    ]),
  ];
}

function conversation(now: Date, one: Person, other: Person, said: readonly Said[]): SeedDocument[] {
  const id = conversationIdOf(one.uid, other.uid);
  const [first] = said;
  const last = said.at(-1);
  if (!first || !last) throw new Error(`${id} is a conversation without a word`);
  const at = ({ hoursAgo }: Said) => new Date(now.getTime() - hoursAgo * 3_600_000);
  const reader = last.by.uid === one.uid ? other : one;
  return [
    document(conversationSchema, 'conversations', {
      id,
      uids: pairOf(one.uid, other.uid),
      names: { [one.uid]: one.displayName, [other.uid]: other.displayName },
      startedBy: first.by.uid,
      isAnswered: said.some(({ by }) => by.uid !== first.by.uid),
      lastText: last.text,
      lastBy: last.by.uid,
      lastMessageId: last.id,
      createdAt: at(first),
      updatedAt: at(last),
    }),
    ...said.map((message) =>
      document(messageSchema, `conversations/${id}/messages`, {
        id: message.id,
        byUid: message.by.uid,
        text: message.text,
        at: at(message),
      }),
    ),
    document(notificationSchema, `members/${reader.uid}/notifications`, {
      id,
      kind: 'message',
      conversationId: id,
      title: last.by.displayName,
      at: at(last),
      readAt: null,
    }),
  ];
}
