import { IconThumbUp, IconThumbUpFilled } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { markUseful } from '#src/data/first-hand-accounts/commands.ts';
import { myUsefulQuery } from '#src/data/first-hand-accounts/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { FirstHandAccount } from '#src/domain/firstHandAccount.ts';
import { CardButton } from '#src/ui/CardButton.tsx';
import { useCommand } from '#src/ui/useCommand.ts';
import { Failure } from './Failure.tsx';

type UsefulButtonProps = {
  eventId: string;
  account: Pick<FirstHandAccount, 'id' | 'useful'>;
};

/** “Useful”, once for each member; who says so is seen by nobody. */
export function UsefulButton({ eventId, account }: UsefulButtonProps) {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const { identity } = useMember();
  const mine = useQuery(myUsefulQuery(eventId, account.id, identity.uid));
  const isMarked = mine.data ?? false;
  const change = useCommand(async () => {
    await markUseful(
      database(),
      { uid: identity.uid },
      { eventId, accountId: account.id, isUseful: !isMarked },
    );
    client.setQueryData(myUsefulQuery(eventId, account.id, identity.uid).queryKey, !isMarked);
    await client.invalidateQueries({ queryKey: ['events', eventId, 'accounts', 'one', account.id] });
  });
  const Icon = isMarked ? IconThumbUpFilled : IconThumbUp;
  return (
    <>
      <CardButton
        icon={<Icon size={18} aria-hidden="true" />}
        aria-pressed={isMarked}
        aria-disabled={mine.data === undefined || change.isBusy}
        onClick={() => mine.data !== undefined && void change.start()}
      >
        {account.useful > 0 ? t('useful.count', { count: account.useful }) : t('useful.none')}
      </CardButton>
      <Failure error={change.error} />
    </>
  );
}
