import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { followedListQuery, followedQuestionsQuery, questionsQuery } from '#src/data/questions/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { Question } from '#src/domain/question.ts';
import {
  addressOfFilter,
  filterOfAddress,
  fitsFilter,
  isFiltered,
  noFilter,
  type QuestionFilter,
} from '#src/domain/questionFilter.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { QuestionFilters } from './QuestionFilters.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import classes from './Questions.module.css';

/** All questions, newest first; what is chosen of them stands in the address. */
export function QuestionsView() {
  const { member } = useMember();
  const [params, setParams] = useSearchParams();
  const filter = filterOfAddress(params);
  const show = (changed: Partial<QuestionFilter>) =>
    setParams(addressOfFilter({ ...filter, ...changed }), { replace: true });
  return (
    <>
      <QuestionFilters filter={filter} hasCity={member.organisationId !== null} onChange={show} />
      {filter.set === 'following' ? (
        <Followed filter={filter} onClear={() => show(noFilter)} />
      ) : (
        <Pages filter={filter} onClear={() => show(noFilter)} />
      )}
    </>
  );
}

type PartProps = { filter: QuestionFilter; onClear: () => void };

function Pages({ filter, onClear }: PartProps) {
  const { t } = useTranslation('questions');
  const { identity, member } = useMember();
  const pages = useInfiniteQuery(
    questionsQuery(filter, { uid: identity.uid, organisationId: member.organisationId }),
  );
  const data = pages.data?.pages.flatMap(({ questions }) => questions);
  return (
    <>
      <Faces
        query={{ ...pages, data }}
        isEmpty={(found) => found.length === 0 && !pages.hasNextPage}
        empty={<NothingFound filter={filter} onClear={onClear} />}
      >
        {(questions) => <Rows questions={questions} />}
      </Faces>
      {pages.hasNextPage && (
        <Button
          className={classes.more}
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('list.more')}
        </Button>
      )}
    </>
  );
}

function Followed({ filter, onClear }: PartProps) {
  const { identity } = useMember();
  const follows = useQuery(followedQuestionsQuery(identity.uid));
  const ids = follows.data?.questionIds ?? [];
  const list = useQuery({ ...followedListQuery(ids), enabled: follows.data !== undefined });
  const query = follows.error ? follows : list;
  return (
    <Faces
      query={{ ...query, data: list.data?.filter((question) => fitsFilter(question, filter)) }}
      empty={<NothingFound filter={filter} onClear={onClear} />}
    >
      {(questions) => <Rows questions={questions} />}
    </Faces>
  );
}

function Rows({ questions }: { questions: readonly Question[] }) {
  return (
    <ul className={classes.list}>
      {questions.map((question) => (
        <QuestionRow key={question.id} question={question} />
      ))}
    </ul>
  );
}

function NothingFound({ filter, onClear }: PartProps) {
  const { t } = useTranslation('questions');
  if (!isFiltered(filter)) {
    return (
      <EmptyPanel
        title={t('empty.title')}
        text={t('empty.text')}
        action={<ButtonLink to={paths.newQuestion.to()}>{t('ask.open')}</ButtonLink>}
      />
    );
  }
  return (
    <EmptyPanel
      title={t('empty.filtered')}
      text={t(`empty.set.${filter.set}`)}
      action={
        <Button variant="default" onClick={onClear}>
          {t('empty.clear')}
        </Button>
      }
    />
  );
}
