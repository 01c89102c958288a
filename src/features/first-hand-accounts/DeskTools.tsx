import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { hideAccount, releaseAccount, showAccount } from '#src/data/first-hand-accounts/commands.ts';
import { profileQuery } from '#src/data/members/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { FirstHandAccount } from '#src/domain/firstHandAccount.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import { useFocusBack } from '#src/ui/useFocusBack.ts';
import classes from './Accounts.module.css';
import { Failure } from './Failure.tsx';
import { HideForm } from './HideForm.tsx';

type DeskToolsProps = {
  eventId: string;
  account: FirstHandAccount;
  /** Known to the secretariat only; undefined while it is being read, or in a list. */
  authorUid?: string | undefined;
};

/** Releasing, hiding and showing again: each is recorded, and its author is told. */
export function DeskTools({ eventId, account, authorUid }: DeskToolsProps) {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const { identity } = useMember();
  const moderator = { uid: identity.uid };
  const place = { eventId, accountId: account.id };
  const author = useQuery({ ...profileQuery(authorUid ?? ''), enabled: authorUid !== undefined });
  const [reason, setReason] = useState<string>();
  const opener = useFocusBack(reason !== undefined);
  const refresh = () => client.invalidateQueries({ queryKey: ['events', eventId, 'accounts'] });
  const release = useCommand(async (trustsAuthor: boolean) => {
    await releaseAccount(database(), moderator, { ...place, trustsAuthor });
    await refresh();
  });
  const hide = useCommand(async (why: string) => {
    await hideAccount(database(), moderator, { ...place, reason: why });
    setReason(undefined);
    await refresh();
  });
  const show = useCommand(async () => {
    await showAccount(database(), moderator, place);
    await refresh();
  });

  return (
    <section aria-label={t('desk.title')}>
      {author.data && (
        <p className={classes.soft}>
          {t('desk.writtenBy')} <bdi>{author.data.displayName}</bdi>
        </p>
      )}
      {reason === undefined ? (
        <div className={classes.tools}>
          {account.status === 'held' && (
            <>
              <Button loading={release.isBusy} onClick={() => void release.start(false)}>
                {t('desk.release')}
              </Button>
              {account.attribution === 'named' && (
                <Button
                  variant="default"
                  classNames={{ root: classes.long, label: classes.longLabel }}
                  disabled={release.isBusy}
                  onClick={() => void release.start(true)}
                >
                  {t('desk.releaseAndTrust')}
                </Button>
              )}
            </>
          )}
          {/* One button with two tasks: hidden, an account can be shown again by the one that has the focus. */}
          {account.status !== 'withdrawn' && (
            <Button
              ref={opener}
              variant="default"
              loading={show.isBusy}
              onClick={() => (account.status === 'hidden' ? void show.start() : setReason(''))}
            >
              {account.status === 'hidden' ? t('desk.show') : t('desk.hide')}
            </Button>
          )}
        </div>
      ) : (
        <HideForm
          reason={reason}
          isBusy={hide.isBusy}
          onChange={setReason}
          onHide={(why) => void hide.start(why)}
          onCancel={() => setReason(undefined)}
        />
      )}
      <Failure error={release.error ?? hide.error ?? show.error} />
    </section>
  );
}
