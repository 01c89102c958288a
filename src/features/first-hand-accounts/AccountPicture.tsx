import { useQuery } from '@tanstack/react-query';
import { accountPictureQuery } from '#src/data/first-hand-accounts/queries.ts';
import type { FirstHandAccount } from '#src/domain/firstHandAccount.ts';
import { StoredPicture } from '#src/ui/picture/StoredPicture.tsx';
import { useNearView } from '#src/ui/picture/useNearView.ts';
import classes from './Accounts.module.css';

type AccountPictureProps = {
  eventId: string;
  account: Pick<FirstHandAccount, 'id' | 'language'>;
  alt: string;
};

/** Loaded when it is about to be seen. */
export function AccountPicture({ eventId, account, alt }: AccountPictureProps) {
  const { element, isNear } = useNearView<HTMLDivElement>();
  const picture = useQuery({ ...accountPictureQuery(eventId, account.id), enabled: isNear });
  return (
    <div ref={element} className={classes.picture}>
      <StoredPicture picture={picture.data} alt={alt} lang={account.language} />
    </div>
  );
}
