import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { programmeQuery } from '#src/data/events/queries.ts';
import { accountAuthorQuery, accountQuery } from '#src/data/first-hand-accounts/queries.ts';
import { useActor, useMember } from '#src/data/session/useSession.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { type FirstHandAccount, isVisible, type Reply } from '#src/domain/firstHandAccount.ts';
import { isModerator } from '#src/domain/permissions.ts';
import { listedSessions } from '#src/domain/programme.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { useNow } from '#src/ui/useNow.ts';
import { AccountItem } from './AccountItem.tsx';
import { AuthorTools } from './AuthorTools.tsx';
import { DeskTools } from './DeskTools.tsx';
import { Replies } from './Replies.tsx';
import { UsefulButton } from './UsefulButton.tsx';

type AccountReaderProps = {
  event: PortalEvent;
  accountId: string;
  /** Keeps the account for later. */
  keep: (account: FirstHandAccount) => ReactNode;
  /** Tells the secretariat of the account; not shown to its author. */
  report: ReactNode;
  reportReply: (reply: Reply) => ReactNode;
};

/** One account with what its readers, its author and the secretariat can do with it. */
export function AccountReader({ event, accountId, keep, report, reportReply }: AccountReaderProps) {
  const { t } = useTranslation('accounts');
  const { identity } = useMember();
  const isDesk = isModerator(useActor());
  const now = useNow();
  const account = useQuery(accountQuery(event.id, accountId));
  const programme = useQuery(programmeQuery(event.id));
  // Refused to everybody else: that is the answer that it is somebody else's.
  const author = useQuery({ ...accountAuthorQuery(event.id, accountId), retry: false });
  const isOwn = author.data?.authorUid === identity.uid;
  return (
    <Faces
      query={account}
      isEmpty={(found) => found === null}
      empty={<EmptyPanel title={t('missing.account')} text={t('missing.text')} />}
    >
      {(found) =>
        found && (
          <>
            <AccountItem
              eventId={event.id}
              account={found}
              timeZone={event.timeZone}
              session={listedSessions(programme.data ?? null).find(({ id }) => id === found.sessionId)}
              withLink={false}
            >
              {isVisible(found, now) && keep(found)}
              {isVisible(found, now) && !isOwn && (
                <>
                  <UsefulButton eventId={event.id} account={found} />
                  {report}
                </>
              )}
            </AccountItem>
            {isOwn && <AuthorTools eventId={event.id} account={found} />}
            {isDesk && !isOwn && (
              <DeskTools eventId={event.id} account={found} authorUid={author.data?.authorUid} />
            )}
            <Replies
              eventId={event.id}
              account={found}
              isOwn={isOwn}
              isDesk={isDesk && !isOwn}
              report={reportReply}
            />
          </>
        )
      }
    </Faces>
  );
}
