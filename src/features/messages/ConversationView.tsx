import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { blocksQuery, conversationQuery, messagesQuery } from '#src/data/conversations/queries.ts';
import { isTurnOf, type Message } from '#src/domain/conversation.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { useNow } from '#src/ui/useNow.ts';
import { EarlierMessages } from './EarlierMessages.tsx';
import { MessageForm } from './MessageForm.tsx';
import { MessageItem } from './MessageItem.tsx';
import classes from './Messages.module.css';
import { useMarkSeen } from './useMarkSeen.ts';

type ConversationViewProps = {
  conversationId: string;
  uid: string;
  other: { uid: string; name: string };
  /** What can be done about a message of the other. */
  actsOn: (message: Message) => ReactNode;
};

/** What two people wrote to each other, live, and the place to go on. */
export function ConversationView({ conversationId, uid, other, actsOn }: ConversationViewProps) {
  const { t } = useTranslation('messages');
  const now = useNow();
  const conversation = useQuery(conversationQuery(conversationId));
  const messages = useQuery({ ...messagesQuery(conversationId) });
  const blocks = useQuery(blocksQuery(uid));
  useMarkSeen(uid, conversationId);
  const isBlocked = blocks.data?.some(({ id }) => id === other.uid) ?? false;
  const known = conversation.data;
  const isTurn = !known || isTurnOf(known, uid, now);
  return (
    <>
      <Faces
        query={messages}
        loading={<LoadingLines lines={4} />}
        empty={<p className={classes.note}>{t('conversation.none')}</p>}
      >
        {(list) => (
          <>
            {list[0] && (
              <EarlierMessages
                conversationId={conversationId}
                before={list[0]}
                isFull={list.length >= 50}
                item={(message) => (
                  <MessageItem
                    key={message.id}
                    message={message}
                    name={message.byUid === uid ? null : other.name}
                    acts={message.byUid !== uid && actsOn(message)}
                  />
                )}
              />
            )}
            <ol className={classes.messages} aria-label={t('conversation.messages')}>
              {list.map((message) => (
                <MessageItem
                  key={message.id}
                  message={message}
                  name={message.byUid === uid ? null : other.name}
                  acts={message.byUid !== uid && actsOn(message)}
                />
              ))}
            </ol>
          </>
        )}
      </Faces>
      {isBlocked ? (
        <p className={classes.note}>{t('form.blocked', { name: other.name })}</p>
      ) : isTurn ? (
        <MessageForm
          key={conversationId}
          conversationId={conversationId}
          uid={uid}
          name={other.name}
          isFirst={known === null}
        />
      ) : (
        <p className={classes.note}>{t('form.waiting', { name: other.name })}</p>
      )}
    </>
  );
}
