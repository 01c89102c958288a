import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import {
  correctAccount,
  editAccount,
  restoreAccount,
  withdrawAccount,
} from '#src/data/first-hand-accounts/commands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { accountLimits, type FirstHandAccount, isEditWindowOpen } from '#src/domain/firstHandAccount.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import { useFocusBack } from '#src/ui/useFocusBack.ts';
import { useNow } from '#src/ui/useNow.ts';
import classes from './Accounts.module.css';
import { Failure } from './Failure.tsx';

type AuthorToolsProps = {
  eventId: string;
  account: FirstHandAccount;
};

/** For an hour the words themselves can be changed; afterwards a correction stands below them. */
export function AuthorTools({ eventId, account }: AuthorToolsProps) {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const { identity, member } = useMember();
  const { uid } = identity;
  const author = { uid, trusted: member.trusted };
  const place = { eventId, accountId: account.id };
  const now = useNow();
  const isOpen = isEditWindowOpen(account, now);
  const minutesLeft = Math.ceil(
    (account.postedAt.getTime() + accountLimits.editMinutes * 60_000 - now.getTime()) / 60_000,
  );
  const [words, setWords] = useState<string>();
  // What was begun as a change does not turn into a correction while the hour runs out.
  const [isEditing, setEditing] = useState(false);
  const opener = useFocusBack(words !== undefined);
  const refresh = () => client.invalidateQueries({ queryKey: ['events', eventId, 'accounts'] });
  const save = useCommand(async (text: string) => {
    const { language, pathways, topics, pictureAlt } = account;
    if (isEditing) {
      await editAccount(database(), author, { ...place, body: text, language, pathways, topics, pictureAlt });
    } else await correctAccount(database(), author, { ...place, correction: text });
    setWords(undefined);
    await refresh();
  });
  const move = useCommand(async () => {
    if (account.status === 'withdrawn') await restoreAccount(database(), author, place);
    else await withdrawAccount(database(), author, place);
    await refresh();
  });
  const most = isEditing ? accountLimits.body : accountLimits.correction;
  if (account.status === 'hidden') return null;

  return (
    <>
      {words === undefined ? (
        <div className={classes.tools}>
          {account.status !== 'withdrawn' && (
            <Button
              ref={opener}
              variant="default"
              onClick={() => {
                setEditing(isOpen);
                setWords(isOpen ? account.body : account.correction);
              }}
            >
              {isOpen ? t('author.edit', { count: minutesLeft }) : t('author.correct')}
            </Button>
          )}
          <Button variant="default" loading={move.isBusy} onClick={() => void move.start()}>
            {account.status === 'withdrawn' ? t('author.restore') : t('author.withdraw')}
          </Button>
        </div>
      ) : (
        <form
          className={classes.form}
          onSubmit={(submitted) => {
            submitted.preventDefault();
            void save.start(words);
          }}
        >
          <Textarea
            label={isEditing ? t('author.words') : t('author.correction')}
            description={member.trusted ? undefined : t('author.heldAgain')}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
            maxLength={most}
            autosize
            minRows={4}
            lang={account.language}
            dir="auto"
            autoFocus
          />
          <div className={classes.tools}>
            <Button type="submit" loading={save.isBusy} disabled={words.trim() === ''}>
              {t('author.save')}
            </Button>
            <Button variant="default" onClick={() => setWords(undefined)}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      )}
      <Failure error={save.error ?? move.error} />
    </>
  );
}
