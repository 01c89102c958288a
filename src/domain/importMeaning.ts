import { type Draft, type Requirement, summaryLength, unmetRequirements } from './caseStudy.ts';
import type { Path } from './locatedRecord.ts';
import { isSafeLink } from './richText.ts';

interface MeaningProblem {
  path: Path;
  message: string;
}

type FlatDraft = Draft['content'] & Draft['memberOnly'];

/** What a schema cannot see: the requirements of a text that is handed in, each with the place it is not met at. */
export function meaningProblems(record: FlatDraft): MeaningProblem[] {
  const draft: Draft = { content: record, memberOnly: record };
  const unmet = unmetRequirements(draft)
    // A file may leave the mailbox to the city; one that is given must be one.
    .filter(({ id }) => id !== 'contact' || record.contactEmail !== '')
    .flatMap((requirement) => explainRequirement(requirement, record));
  return [...unmet, ...repeatedTags(record)];
}

function explainRequirement({ id, field }: Requirement, record: FlatDraft): MeaningProblem[] {
  switch (id) {
    case 'completeResults':
      return record.results.flatMap(incompleteResult);
    case 'completeSources':
      return record.sources.flatMap(incompleteSource);
    case 'pictures':
      return record.pictures.flatMap((picture, index) =>
        (['alt', 'credit'] as const)
          .filter((part) => picture[part].trim() === '')
          .map((part) => ({ path: ['pictures', index, part], message: 'is missing' })),
      );
    case 'summary': {
      const { unit, length, min, max } = summaryLength(record);
      return [{ path: ['summary'], message: `has ${length} ${unit}; ${min} to ${max} are asked for` }];
    }
    case 'endYear':
      return [
        {
          path: ['endYear'],
          message:
            record.startYear === null
              ? 'needs a start year'
              : `${record.endYear} is before the start year, ${record.startYear}`,
        },
      ];
    case 'contact':
      return [{ path: ['contactEmail'], message: `“${record.contactEmail}” is not an e-mail address` }];
    case 'consent':
      return [{ path: ['consent'], message: 'must be true: the people shown or named have agreed' }];
    default:
      return [{ path: [field], message: 'is missing' }];
  }
}

function incompleteResult(result: FlatDraft['results'][number], index: number): MeaningProblem[] {
  const texts = (['indicator', 'unit', 'asOf', 'source'] as const).filter(
    (part) => result[part].trim() === '',
  );
  const missing = [
    ...texts,
    ...(result.value === null ? ['value'] : []),
    ...(result.kind === null ? ['kind'] : []),
  ];
  return missing.map((part) => ({ path: ['results', index, part], message: 'is missing' }));
}

function incompleteSource({ title, url }: FlatDraft['sources'][number], index: number): MeaningProblem[] {
  return [
    ...(title.trim() === '' ? [{ path: ['sources', index, 'title'], message: 'is missing' }] : []),
    ...(url === '' || isSafeLink(url)
      ? []
      : [
          { path: ['sources', index, 'url'], message: `“${url}” is not an address; it begins with https://` },
        ]),
  ];
}

function repeatedTags(record: FlatDraft): MeaningProblem[] {
  return (['pathways', 'topics', 'hazards', 'sdgs'] as const).flatMap((field) => {
    const tags: readonly unknown[] = record[field];
    return tags.flatMap((tag, index) =>
      tags.indexOf(tag) === index
        ? []
        : [{ path: [field, index], message: `“${String(tag)}” is listed twice` }],
    );
  });
}
