import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { acceptAnswer, editAnswer, setAnswerHidden } from '#src/data/questions/commands.ts';
import { useActor, useMember } from '#src/data/session/useSession.ts';
import { canAcceptAnswer, canEditQuestion, canHideQuestion } from '#src/domain/permissions.ts';
import { type Answer, type Question, questionLimits } from '#src/domain/question.ts';
import { formatDateTime } from '#src/ui/format.ts';
import { Tag } from '#src/ui/Tag.tsx';
import { useCommand } from '#src/ui/useCommand.ts';
import { EarlierTexts } from './EarlierTexts.tsx';
import { EditWords } from './EditWords.tsx';
import { Failure } from './Failure.tsx';
import { HideTool } from './HideTool.tsx';
import { Mentions } from './Mentions.tsx';
import classes from './Questions.module.css';
import { WhoSaid } from './WhoSaid.tsx';

type AnswerItemProps = {
  question: Question;
  answer: Answer;
  /** Tells the secretariat of the answer; not shown to its author. */
  report: ReactNode;
};

export function AnswerItem({ question, answer, report }: AnswerItemProps) {
  const { t } = useTranslation('questions');
  const actor = useActor();
  const { uid } = useMember().identity;
  const isAccepted = question.acceptedAnswerId === answer.id;
  const place = { questionId: question.id, answerId: answer.id };
  const accepting = useCommand(() =>
    acceptAnswer(database(), { uid }, { questionId: question.id, answerId: isAccepted ? null : answer.id }),
  );
  return (
    <li className={classes.answer} data-accepted={isAccepted || undefined}>
      <div className={classes.head}>
        <WhoSaid said={answer} />
        {answer.fromSource && <Tag tone="waiting">{t('answer.fromSource')}</Tag>}
        {isAccepted && <Tag tone="good">{t('answer.accepted')}</Tag>}
        {answer.hidden && <Tag tone="bad">{t('state.hidden')}</Tag>}
        <time className={classes.soft} dateTime={answer.createdAt.toISOString()}>
          {formatDateTime(answer.createdAt)}
        </time>
      </div>
      <p className={classes.said} dir="auto">
        {answer.text}
      </p>
      <Mentions uids={answer.mentions} />
      <EarlierTexts edits={answer.edits} textAt={answer.textAt} />
      <div className={classes.tools}>
        {canAcceptAnswer(actor, question) && !answer.hidden && (
          <Button
            size="compact-sm"
            variant={isAccepted ? 'subtle' : 'default'}
            loading={accepting.isBusy}
            onClick={() => void accepting.start()}
          >
            {isAccepted ? t('answer.unaccept') : t('answer.accept')}
          </Button>
        )}
        {canEditQuestion(actor, answer) && (
          <EditWords
            words={{ text: answer.text }}
            mostText={questionLimits.answer}
            edits={answer.edits.length}
            send={({ text }) => editAnswer(database(), { uid }, { ...place, text })}
          />
        )}
        {canHideQuestion(actor, answer) && (
          <HideTool
            isHidden={answer.hidden}
            send={(isHidden, reason) => setAnswerHidden(database(), { uid }, { ...place, isHidden, reason })}
          />
        )}
        {answer.authorUid !== uid && !answer.hidden && report}
      </div>
      <Failure error={accepting.error} />
    </li>
  );
}
