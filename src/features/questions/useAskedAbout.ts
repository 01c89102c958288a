import { useQuery } from '@tanstack/react-query';
import { caseStudyQuery } from '#src/data/case-studies/queries.ts';
import { eventQuery } from '#src/data/events/queries.ts';
import { organisationQuery } from '#src/data/organisations/queries.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import type { Pathway, Topic } from '#src/domain/classification.ts';
import { type About, type parseAbout, questionLimits } from '#src/domain/question.ts';

/** What a question will hang on, with what the form can take from it. */
export interface AskedAbout {
  about: About;
  pathways: readonly Pathway[];
  topics: readonly Topic[];
  /** Whose case it is, or which city it is. */
  organisationId: string | null;
  /** People who could be told besides those who are. */
  people: readonly string[];
}

const nothing: AskedAbout = {
  about: { kind: 'free', id: null, title: '' },
  pathways: [],
  topics: [],
  organisationId: null,
  people: [],
};

type Place = NonNullable<ReturnType<typeof parseAbout>>;

/** Looks up what the address names; null when that is not there. */
export function useAskedAbout({ kind, id }: Place) {
  const named = id ?? '';
  const study = useQuery({ ...caseStudyQuery(named), enabled: kind === 'caseStudy' });
  const event = useQuery({ ...eventQuery(named), enabled: kind === 'event' });
  const city = useQuery({ ...organisationQuery(named), enabled: kind === 'organisation' });
  if (kind === 'caseStudy') return { ...study, data: study.data && fromCase(named, study.data) };
  if (kind === 'event') return { ...event, data: event.data && fromTitle('event', named, event.data.name) };
  if (kind === 'organisation') {
    return {
      ...city,
      data: city.data && {
        ...fromTitle('organisation', named, city.data.name),
        organisationId: city.data.id,
      },
    };
  }
  return { data: nothing, error: null, refetch: () => undefined };
}

function fromCase(
  id: string,
  {
    content,
    organisationId,
    authorUids,
    status,
  }: Pick<CaseStudy, 'content' | 'organisationId' | 'authorUids' | 'status'>,
): AskedAbout | null {
  if (status !== 'published') return null;
  return {
    about: { kind: 'caseStudy', id, title: content.title },
    pathways: content.pathways,
    topics: content.topics.slice(0, questionLimits.topics),
    organisationId,
    people: authorUids.slice(1),
  };
}

function fromTitle(kind: 'event' | 'organisation', id: string, title: string): AskedAbout {
  return { ...nothing, about: { kind, id, title } };
}
