import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountReason } from '#src/domain/accountRelevance.ts';
import type { FirstHandAccount } from '#src/domain/firstHandAccount.ts';
import type { ListedSession } from '#src/domain/programme.ts';
import { paths } from '#src/paths.ts';
import { formatMomentIn } from '#src/ui/eventClock.ts';
import { formatCalendarDay } from '#src/ui/format.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import { AccountHead } from './AccountHead.tsx';
import { AccountPicture } from './AccountPicture.tsx';
import { AccountReasons } from './AccountReasons.tsx';
import classes from './Accounts.module.css';

type AccountItemProps = {
  eventId: string;
  account: FirstHandAccount;
  timeZone: string;
  session?: ListedSession | undefined;
  /** Why it stands where it stands, in a list that is ranked. */
  reasons?: readonly AccountReason[] | undefined;
  /** Its own page does not lead to itself. */
  withLink?: boolean;
  children?: ReactNode;
};

/** One first-hand account, whole. */
export function AccountItem({
  eventId,
  account,
  timeZone,
  session,
  reasons,
  withLink = true,
  children,
}: AccountItemProps) {
  const { t } = useTranslation('accounts');
  const { pictureAlt, correctedAt, correction } = account;
  return (
    <article className={classes.account} aria-label={t('account', { day: formatCalendarDay(account.day) })}>
      <AccountHead account={account} timeZone={timeZone} session={session} />
      <p className={classes.body} lang={account.language} dir="auto">
        {account.body}
      </p>
      {pictureAlt !== null && <AccountPicture eventId={eventId} account={account} alt={pictureAlt} />}
      {correctedAt && (
        <p className={classes.correction} lang={account.language} dir="auto">
          {t('corrected', { at: formatMomentIn(correctedAt, timeZone), what: correction })}
        </p>
      )}
      {reasons && <AccountReasons reasons={reasons} />}
      <div className={classes.foot}>
        {children}
        {withLink && <TextLink to={paths.account.to(eventId, account.id)}>{t('open')}</TextLink>}
      </div>
    </article>
  );
}
