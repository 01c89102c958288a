import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { conversationsQuery } from '#src/data/conversations/queries.ts';
import { notificationsQuery } from '#src/data/notifications/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { otherIn } from '#src/domain/conversation.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { formatDateTime, formatRelative } from '#src/ui/format.ts';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { Tag } from '#src/ui/Tag.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { useNow } from '#src/ui/useNow.ts';
import classes from './Messages.module.css';

/** Whom one writes with, last written first; live. */
export function ConversationList() {
  const { t } = useTranslation('messages');
  const { identity } = useMember();
  const now = useNow();
  const conversations = useQuery(conversationsQuery(identity.uid));
  // What is new is known from the bell, which is open anyway.
  const told = useQuery(notificationsQuery(identity.uid)).data ?? [];
  const unread = new Set(told.flatMap(({ id, readAt }) => (readAt === null ? [id] : [])));
  return (
    <Faces
      query={conversations}
      loading={<LoadingLines lines={4} />}
      empty={
        <EmptyPanel
          title={t('empty.title')}
          text={t('empty.text')}
          action={<ButtonLink to={paths.people.to()}>{t('empty.action')}</ButtonLink>}
        />
      }
    >
      {(list) => (
        <ul className={classes.rows} aria-label={t('list')}>
          {list.map(({ id, names, lastText, lastBy, updatedAt }) => (
            <li key={id} className={classes.row}>
              <p className={classes.head}>
                <span>
                  <TextLink to={paths.conversation.to(id)} className={classes.name} dir="auto">
                    {names[otherIn(id, identity.uid) ?? ''] ?? t('conversation.unnamed')}
                  </TextLink>{' '}
                  {unread.has(id) && <Tag tone="attention">{t('new')}</Tag>}
                </span>
                <time
                  className={classes.time}
                  dateTime={updatedAt.toISOString()}
                  title={formatDateTime(updatedAt)}
                >
                  {formatRelative(updatedAt, now)}
                </time>
              </p>
              <p className={classes.last} dir="auto">
                {lastBy === identity.uid && t('you')}
                {lastText}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Faces>
  );
}
