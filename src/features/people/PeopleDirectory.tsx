import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { peopleQuery } from '#src/data/directory/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { readDirectoryQuestion, writeDirectoryQuestion } from '#src/domain/peopleDirectory.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import classes from './People.module.css';
import { PeopleFilters } from './PeopleFilters.tsx';
import { PersonRow } from './PersonRow.tsx';

/** A pause in which nobody types: a name is looked for once it has come to rest. */
const restMs = 300;

/** Who wants to be found, in the order of names, a page at a time; what is looked for stands in the address. */
export function PeopleDirectory() {
  const { t } = useTranslation('people');
  const { identity } = useMember();
  const [params, setParams] = useSearchParams();
  const question = readDirectoryQuestion(params);
  const [name] = useDebouncedValue(question.name, restMs);
  const people = useInfiniteQuery({
    ...peopleQuery({ ...question, name }),
    placeholderData: keepPreviousData,
  });
  const organisations = useQuery(publicOrganisationsQuery());
  const cityOf = (id: string | null) => {
    const city = organisations.data?.find((each) => each.id === id);
    return city ? `${city.name}, ${city.country}` : null;
  };
  const pages = people.data?.pages.map((page) => page.people);
  const found = pages && { ...people, data: pages.flat(), refetch: people.refetch, error: people.error };
  const count = found?.data.length ?? 0;
  return (
    <>
      <PeopleFilters
        question={question}
        onChange={(next) => setParams(writeDirectoryQuestion(next), { replace: true })}
      />
      <p role="status" className={classes.count}>
        {found && t(people.hasNextPage ? 'foundMore' : 'found', { count })}
      </p>
      <Faces
        query={found ?? { data: undefined, error: people.error, refetch: people.refetch }}
        loading={<LoadingLines lines={6} />}
        empty={<EmptyPanel title={t('empty.title')} text={t('empty.text')} />}
      >
        {(list) => (
          <ul className={classes.rows} aria-label={t('list')}>
            {list.map((person) => (
              <PersonRow
                key={person.uid}
                person={person}
                city={cityOf(person.organisationId)}
                isOwn={person.uid === identity.uid}
              />
            ))}
          </ul>
        )}
      </Faces>
      {people.hasNextPage && (
        <Button
          variant="default"
          className={classes.more}
          loading={people.isFetchingNextPage}
          onClick={() => void people.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}
