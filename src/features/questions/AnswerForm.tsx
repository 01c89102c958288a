import { Button, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { profileQuery } from '#src/data/members/queries.ts';
import { answerQuestion } from '#src/data/questions/asking.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { type Answer, type Question, questionLimits } from '#src/domain/question.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import { Failure } from './Failure.tsx';
import { MentionField } from './Mentions.tsx';
import classes from './Questions.module.css';
import { useAnswerDraft } from './useAnswerDraft.ts';

type AnswerFormProps = {
  question: Question;
  answers: readonly Answer[];
};

/** What is typed here survives a reload, and a sending that failed. */
export function AnswerForm({ question, answers }: AnswerFormProps) {
  const { t } = useTranslation('questions');
  const { identity, member } = useMember();
  const { uid } = identity;
  const client = useQueryClient();
  // Asked for while one writes; a quick one waits for it.
  useQuery(profileQuery(uid));
  const writing = useAnswerDraft(uid, question.id);
  const { draft } = writing;
  const sending = useCommand(async () => {
    const { id, text, mentions } = draft;
    const profile = await client.ensureQueryData(profileQuery(uid)).catch(() => null);
    const displayName = profile?.displayName ?? identity.displayName;
    await answerQuestion(
      database(),
      { uid, displayName, organisationId: member.organisationId },
      { questionId: question.id, answerId: id, input: { text: text.trim(), mentions } },
    );
    writing.clear();
  });
  // Whoever asked is told anyway.
  const candidates = [
    ...new Set([...answers.map(({ authorUid }) => authorUid), ...question.mentions]),
  ].filter((one) => one !== uid && one !== question.authorUid);
  return (
    <form
      className={classes.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (draft.text.trim() !== '') void sending.start();
      }}
    >
      <Textarea
        label={question.authorUid === uid ? t('answer.add') : t('answer.label')}
        description={t('answer.hint')}
        value={draft.text}
        onChange={({ currentTarget }) => writing.change({ text: currentTarget.value })}
        maxLength={questionLimits.answer}
        autosize
        minRows={4}
        dir="auto"
      />
      <MentionField
        candidates={candidates}
        chosen={draft.mentions}
        onChange={(mentions) => writing.change({ mentions })}
      />
      <Button type="submit" loading={sending.isBusy} disabled={draft.text.trim() === ''}>
        {t('answer.send')}
      </Button>
      <p className={classes.soft}>
        {writing.isFound ? t('answer.found') : writing.isKept ? t('answer.kept') : t('answer.notKept')}
      </p>
      <Failure error={sending.error} />
    </form>
  );
}
