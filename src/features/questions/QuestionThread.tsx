import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { editQuestion, setQuestionHidden } from '#src/data/questions/commands.ts';
import { answersQuery } from '#src/data/questions/queries.ts';
import { useActor, useMember } from '#src/data/session/useSession.ts';
import { canEditQuestion, canHideQuestion, isModerator } from '#src/domain/permissions.ts';
import { type Answer, inReadingOrder, type Question, questionLimits } from '#src/domain/question.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { Tag } from '#src/ui/Tag.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { AnswerItem } from './AnswerItem.tsx';
import { EarlierTexts } from './EarlierTexts.tsx';
import { EditWords } from './EditWords.tsx';
import { HideTool } from './HideTool.tsx';
import { Mentions } from './Mentions.tsx';
import classes from './Questions.module.css';

type QuestionThreadProps = {
  question: Question;
  /** Tells the secretariat of the question; not shown to its author. */
  report: ReactNode;
  reportAnswer: (answer: Answer) => ReactNode;
};

/** A question with its answers, live: what is answered meanwhile appears in an open tab. */
export function QuestionThread({ question, report, reportAnswer }: QuestionThreadProps) {
  const { t } = useTranslation(['questions', 'vocabulary']);
  const actor = useActor();
  const answers = useQuery(answersQuery(question.id, { withHidden: isModerator(actor) }));
  const shown = answers.data && inReadingOrder(answers.data, question);
  return (
    <>
      <QuestionWords question={question} report={report} />
      <section className={classes.section} aria-label={t('answer.title')}>
        <h2 className={classes.sectionTitle}>{t('answer.title')}</h2>
        <p role="status" className={classes.count}>
          {answers.data && t('answer.count', { count: question.answers })}
        </p>
        <Faces query={{ ...answers, data: shown }} empty={<p>{t('answer.none')}</p>}>
          {(all) => (
            <ul className={classes.answers}>
              {all.map((answer) => (
                <AnswerItem
                  key={answer.id}
                  question={question}
                  answer={answer}
                  report={reportAnswer(answer)}
                />
              ))}
            </ul>
          )}
        </Faces>
        {!question.hidden && (
          <AnswerForm key={question.id} question={question} answers={answers.data ?? []} />
        )}
      </section>
    </>
  );
}

function QuestionWords({ question, report }: Pick<QuestionThreadProps, 'question' | 'report'>) {
  const { t } = useTranslation(['questions', 'vocabulary']);
  const actor = useActor();
  const { uid } = useMember().identity;
  const { id, title, text, language, topics, pathways } = question;
  return (
    <>
      <p className={classes.said} dir="auto" lang={language}>
        {text}
      </p>
      <div className={classes.facts}>
        <div className={classes.head}>
          {pathways.map((pathway) => (
            <Tag key={pathway}>{t(`vocabulary:pathway.${pathway}`)}</Tag>
          ))}
          {topics.map((topic) => (
            <Tag key={topic}>{t(`vocabulary:topic.${topic}`)}</Tag>
          ))}
        </div>
        <Asked question={question} />
        <Mentions uids={question.mentions} />
        <EarlierTexts edits={question.edits} textAt={question.textAt} />
      </div>
      <div className={classes.tools}>
        {canEditQuestion(actor, question) && (
          <EditWords
            words={{ title, text }}
            mostText={questionLimits.text}
            edits={question.edits.length}
            send={(words) => editQuestion(database(), { uid }, { questionId: id, ...words })}
          />
        )}
        {canHideQuestion(actor, question) && (
          <HideTool
            isHidden={question.hidden}
            send={(isHidden, reason) =>
              setQuestionHidden(database(), { uid }, { questionId: id, isHidden, reason })
            }
          />
        )}
        {question.authorUid !== uid && !question.hidden && report}
      </div>
    </>
  );
}

/** The cities that were asked, by name. */
function Asked({ question }: { question: Question }) {
  const { t } = useTranslation('questions');
  const organisations = useQuery(publicOrganisationsQuery());
  const cities = question.askedOrganisationIds.flatMap(
    (id) => organisations.data?.find((one) => one.id === id) ?? [],
  );
  if (cities.length === 0) return null;
  return (
    <p className={classes.soft}>
      {t('asked')}{' '}
      {cities.map(({ id, name }, place) => (
        <Fragment key={id}>
          {place > 0 && ', '}
          <bdi>
            <TextLink to={paths.organisation.to(id)}>{name}</TextLink>
          </bdi>
        </Fragment>
      ))}
    </p>
  );
}
