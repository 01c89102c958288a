import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { answerQuestion, askAuthor } from '#src/data/first-hand-accounts/commands.ts';
import { repliesQuery } from '#src/data/first-hand-accounts/queries.ts';
import { profileQuery } from '#src/data/members/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { accountLimits, type FirstHandAccount, isVisible, type Reply } from '#src/domain/firstHandAccount.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { formatDateTime } from '#src/ui/format.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import { useNow } from '#src/ui/useNow.ts';
import classes from './Accounts.module.css';
import { Failure } from './Failure.tsx';
import { HideReply } from './HideReply.tsx';
import { useFocusWhenFewer } from './useFocusWhenFewer.ts';

type RepliesProps = {
  eventId: string;
  account: FirstHandAccount;
  isOwn: boolean;
  /** Somebody of the secretariat who did not write the account: may hide what others said. */
  isDesk: boolean;
  /** Tells the secretariat of what another said. */
  report?: (reply: Reply) => ReactNode;
};

/** Questions to the author and the answers, live. Of an unnamed author the answers are unnamed too. */
export function Replies({ eventId, account, isOwn, isDesk, report }: RepliesProps) {
  const { t } = useTranslation('accounts');
  const { identity } = useMember();
  const now = useNow();
  const replies = useQuery(repliesQuery(eventId, account.id));
  const profile = useQuery(profileQuery(identity.uid));
  const displayName = profile.data?.displayName ?? identity.displayName;
  const title = useFocusWhenFewer<HTMLHeadingElement>(replies.data?.length ?? 0);
  const place = { eventId, accountId: account.id };
  // An unnamed answer of one's own cannot be told from another's but by the account.
  const isMine = ({ byUid, kind }: Reply) => byUid === identity.uid || (isOwn && kind === 'answer');
  const tools = (reply: Reply) =>
    !isMine(reply) && (
      <>
        {isDesk && <HideReply {...place} replyId={reply.id} />}
        {report?.(reply)}
      </>
    );
  return (
    <section aria-label={t('replies.title')} className={classes.section}>
      <h2 ref={title} tabIndex={-1} className={classes.sectionTitle}>
        {t('replies.title')}
      </h2>
      <Faces query={replies} empty={<p className={classes.soft}>{t('replies.none')}</p>}>
        {(all) => (
          <ul className={classes.replies}>
            {all
              .filter(({ kind }) => kind === 'question')
              .map((question) => (
                <li key={question.id}>
                  <Said reply={question} />
                  {tools(question)}
                  {all
                    .filter(({ questionId }) => questionId === question.id)
                    .map((answer) => (
                      <div key={answer.id} className={classes.answer}>
                        <Said reply={answer} isAuthor />
                        {tools(answer)}
                      </div>
                    ))}
                  {isOwn && (
                    <ReplyForm
                      label={t('replies.answer')}
                      send={(text) =>
                        answerQuestion(
                          database(),
                          { uid: identity.uid },
                          { ...place, questionId: question.id, text },
                        )
                      }
                    />
                  )}
                </li>
              ))}
          </ul>
        )}
      </Faces>
      {!isOwn && isVisible(account, now) && (
        <ReplyForm
          label={t('replies.ask')}
          hint={account.attribution === 'unnamed' && t('replies.unnamedHint')}
          send={(text) => askAuthor(database(), { uid: identity.uid, displayName }, { ...place, text })}
        />
      )}
    </section>
  );
}

function Said({ reply, isAuthor = false }: { reply: Reply; isAuthor?: boolean }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <p className={classes.soft}>
        <bdi>{reply.byName ?? t('unnamed')}</bdi>
        {isAuthor && ` (${t('replies.author')})`} · {formatDateTime(reply.at)}
      </p>
      <p className={classes.body} dir="auto">
        {reply.text}
      </p>
    </>
  );
}

type ReplyFormProps = {
  label: string;
  hint?: ReactNode;
  send: (text: string) => Promise<unknown>;
};

function ReplyForm({ label, hint, send }: ReplyFormProps) {
  const { t } = useTranslation('accounts');
  const [text, setText] = useState('');
  const sending = useCommand(async () => {
    await send(text.trim());
    setText('');
  });
  return (
    <form
      className={classes.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (text.trim() !== '') void sending.start();
      }}
    >
      <Textarea
        label={label}
        description={hint}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        maxLength={accountLimits.reply}
        autosize
        minRows={2}
        dir="auto"
      />
      <Button type="submit" variant="default" loading={sending.isBusy} disabled={text.trim() === ''}>
        {t('replies.send')}
      </Button>
      <Failure error={sending.error} />
    </form>
  );
}
