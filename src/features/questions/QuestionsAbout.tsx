import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { questionsAboutQuery } from '#src/data/questions/queries.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import classes from './Questions.module.css';

type QuestionsAboutProps = {
  /** A case study, an event or a city; a city's are also those about its cases and those that ask it among others. */
  kind: 'caseStudy' | 'event' | 'organisation';
  id: string;
  /** The city to ask, by its name; left out at an event, where nobody in particular is asked. */
  city?: string | undefined;
};

/** The questions that hang on something, and the way to ask another one; for any page that shows it. */
export function QuestionsAbout({ kind, id, city }: QuestionsAboutProps) {
  const { t } = useTranslation('questions');
  const questions = useQuery(questionsAboutQuery({ kind, id }));
  return (
    <section className={classes.section} aria-label={t('hanging.title')} id="questions">
      <div className={classes.sectionHead}>
        <h2 className={classes.sectionTitle}>{t('hanging.title')}</h2>
        <ButtonLink size="sm" variant="default" to={paths.newQuestion.to({ kind, id })}>
          {kind === 'event'
            ? t('hanging.askEvent')
            : t('hanging.askCity', { city: city ?? t('hanging.thisCity') })}
        </ButtonLink>
      </div>
      <Faces
        query={questions}
        loading={<LoadingLines lines={2} />}
        empty={<p className={classes.soft}>{t(`hanging.none.${kind}`)}</p>}
      >
        {(found) => (
          <ul className={classes.list}>
            {found.map((question) => (
              <QuestionRow key={question.id} question={question} isPlaced={kind !== 'organisation'} />
            ))}
          </ul>
        )}
      </Faces>
    </section>
  );
}
