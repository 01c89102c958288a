import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery } from '#src/data/catalog/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import type { CaseStudyContent } from '#src/domain/caseStudy.ts';
import { teaserOf } from '#src/domain/listedText.ts';
import { possibleDuplicates } from '#src/domain/duplicates.ts';
import { paths } from '#src/paths.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './AlreadyThere.module.css';
import { useContentField } from './WritingContext.ts';

type AlreadyThereProps = {
  organisationId: string;
  /** The case that a revision is of. */
  revisedId?: string | undefined;
};

const pause = 800;

/** Published cases that may tell the same story, while one is still at the beginning of telling it again. */
export function AlreadyThere({ organisationId, revisedId }: AlreadyThereProps) {
  const { t } = useTranslation('editor');
  const [title] = useContentField('title');
  const [summary] = useContentField('summary');
  const [topics] = useContentField('topics');
  // The whole library is compared: not with every letter.
  const [text] = useDebouncedValue(
    useMemo(() => ({ title, summary, topics }), [title, summary, topics]),
    pause,
  );
  const found = useDuplicates(text, organisationId, revisedId);
  if (found.length === 0) return null;
  return (
    <section className={classes.there} aria-labelledby="already-there-title">
      <h3 id="already-there-title" className={classes.title}>
        {t('alreadyThere.title')}
      </h3>
      <p className={classes.text}>{t('alreadyThere.text')}</p>
      <ul className={classes.list}>
        {found.map(({ id, name, city }) => (
          <li key={id}>
            <TextLink to={paths.caseStudy.to(id)} target="_blank">
              <bdi>{name}</bdi>
            </TextLink>
            {city && <span className={classes.city}> {city}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useDuplicates(
  { title, summary, topics }: Pick<CaseStudyContent, 'title' | 'summary' | 'topics'>,
  organisationId: string,
  revisedId: string | undefined,
) {
  const { data: catalog } = useQuery(catalogQuery());
  const { data: organisations } = useQuery(publicOrganisationsQuery());
  return useMemo(() => {
    const cityOf = (id: string | undefined) => organisations?.find((one) => one.id === id)?.name ?? '';
    const items = catalog ?? [];
    const teaser = teaserOf({ title, summary });
    return possibleDuplicates({ title, teaser, organisationId, topics }, items, {
      excludeId: revisedId,
      cityName: cityOf(organisationId),
    }).flatMap(({ id }) => {
      const item = items.find((one) => one.id === id);
      return item ? [{ id, name: item.title, city: cityOf(item.organisationId) }] : [];
    });
  }, [catalog, organisations, title, summary, topics, organisationId, revisedId]);
}
